/**
 * What an article owes to other outlets: its text to the one where it first appeared or to an
 * agency, its news to the one that reported it first. {@link
 * io.wirewatch.enrich.credit.CreditFinder} tells those from citations ("told Reuters"),
 * contributions and picture credits, which owe nothing here.
 */
@NullMarked
package io.wirewatch.enrich.credit;

import org.jspecify.annotations.NullMarked;
