package io.wirewatch.ingest.page;

import org.jsoup.nodes.Element;

/**
 * An element that tells of the article.
 *
 * @param element the element
 * @param order its place among all elements of the page, in reading order
 * @param signs what its class and id name it, as {@link NameSign} bits
 */
public record Mark(Element element, int order, long signs) {

  /** Returns whether its class or id names it so. */
  public boolean is(NameSign sign) {
    return (signs & sign.bit()) != 0;
  }
}
