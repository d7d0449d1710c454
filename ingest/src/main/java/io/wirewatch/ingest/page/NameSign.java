package io.wirewatch.ingest.page;

/**
 * What a class or id names an element. The words are in {@code name-signs.txt}, a line for each
 * sign.
 */
public enum NameSign {
  ARTICLE,
  BODY,
  CONTENT,
  PARAGRAPH,
  MAIN,
  TITLE,
  DECK,
  KICKER,
  BYLINE,
  DATE,
  META,
  CAPTION,
  CREDIT,
  MEDIA,
  SOCIAL,
  COMMENTS,
  RELATED,
  TEASER,
  NAVIGATION,
  HEADER,
  FOOTER,
  ASIDE,
  AD,
  NEWSLETTER,
  PAYWALL,
  LEGAL,
  CONSENT,
  TAGS,
  HIDDEN,
  TOOLTIP,
  QUOTE,
  TWEET,
  BOX,
  LIST,
  WIDGET,
  FORM,
  BUTTON,
  LIVE,
  CORRECTION,
  BIOGRAPHY,
  PRODUCT,
  REFERENCES,
  SUMMARY;

  /** Returns the bit that stands for this sign in a set of them. */
  @SuppressWarnings("EnumOrdinal") // The bits never leave the process.
  public long bit() {
    return 1L << ordinal();
  }
}
