/**
 * Which language a text is in. {@link io.wirewatch.enrich.language.LanguageIdentifier} asks the
 * cheapest witness first: the script, where only one language is written in it; the small words
 * that no text in English does without; and only then a model of letter sequences, which knows 103
 * languages but takes a hundred times as long.
 */
@NullMarked
package io.wirewatch.enrich.language;

import org.jspecify.annotations.NullMarked;
