package io.wirewatch.schemas.document;

/**
 * The indices in Elasticsearch. Documents go to one concrete index each, never through a rollover
 * alias: an id is unique only within one index, so an article that could go to two would be there
 * twice after a replay.
 */
public enum Index {
  /** One {@link ArticleDocument} an article; {@code _id} is the article id. */
  ARTICLES("articles", 1),
  /** One {@link AlertDocument} an alert; {@code _id} is the alert id. */
  ALERTS("alerts", 1),
  /** One {@link LinkDocument} a discovered link; {@code _id} is the link id. */
  LINKS("links", 1);

  private final String suffix;
  private final int layout;

  Index(String suffix, int layout) {
    this.suffix = suffix;
    this.layout = layout;
  }

  /** Returns the name without the namespace. */
  public String suffix() {
    return suffix;
  }

  /**
   * Returns the number of the layout, raised when a mapping changes so that the index must be built
   * anew; additions are made in place.
   */
  public int layout() {
    return layout;
  }
}
