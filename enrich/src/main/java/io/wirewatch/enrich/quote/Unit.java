package io.wirewatch.enrich.quote;

import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article's own narration: a word, a name of however many words, or a quotation.
 *
 * @param start first character in the block
 * @param end one past the last character
 * @param folded the folded word; empty for a quotation, the folded first word for a name
 * @param capitalised whether it begins with a capital
 * @param mention the mention that a name is; null for the rest
 * @param quotation the quotation; null for the rest
 * @param gap the signs, white space left out, between the piece before and this one
 */
record Unit(
    int start,
    int end,
    String folded,
    boolean capitalised,
    @Nullable Mention mention,
    @Nullable Quotation quotation,
    String gap) {

  boolean isQuote() {
    return quotation != null;
  }

  boolean isName() {
    return mention != null;
  }

  boolean isPerson() {
    return mention != null && mention.getType() == EntityType.PERSON;
  }

  /** Returns whether it names a body that can speak: an organisation or a government. */
  boolean isBody() {
    return mention != null
        && (mention.getType() == EntityType.ORG || mention.getType() == EntityType.GPE);
  }

  boolean isWord() {
    return mention == null && quotation == null;
  }

  boolean follows(char sign) {
    return gap.indexOf(sign) >= 0;
  }

  boolean followsComma() {
    return follows(',');
  }

  boolean followsDash() {
    return follows('—') || follows('–') || gap.contains("--");
  }

  /** Returns whether it is the "s" of a genitive or a contracted "is" or "has". */
  boolean isGenitive() {
    return folded.equals("s") && mention == null && gap.length() == 1 && "'’`".contains(gap);
  }

  /**
   * Returns whether nothing but space, or the hyphen of a compound, parts it from what precedes.
   */
  boolean isJoined() {
    return gap.isEmpty() || gap.equals("-") || gap.equals("‑") || gap.equals(".") || isGenitive();
  }
}
