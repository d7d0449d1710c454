/** The command line: one class a command, what it asks for and what it prints. */
@NullMarked
package io.wirewatch.app.command;

import org.jspecify.annotations.NullMarked;
