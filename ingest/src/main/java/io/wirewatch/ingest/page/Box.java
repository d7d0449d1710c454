package io.wirewatch.ingest.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A block element of a page, with what the blocks of text below it add up to. Boxes form a tree,
 * which is that of the elements without those that a browser sets in the line.
 */
public final class Box {

  private final Element element;
  private final @Nullable Box parent;
  private final Tag tag;
  private final int depth;
  private final long signs;
  private final long outerSigns;
  private final long outerTags;
  private final int signature;
  private final int index;
  int words;
  int proseWords;
  int linkWords;
  int blocks;
  int proseBlocks;
  int first = Integer.MAX_VALUE;
  int last = -1;

  /**
   * @param signs what its own attributes say, as {@link NameSign} bits
   */
  Box(Element element, @Nullable Box parent, Tag tag, long signs, int signature, int index) {
    this.element = element;
    this.parent = parent;
    this.tag = tag;
    this.signs = signs;
    this.signature = signature;
    this.index = index;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.outerSigns = parent == null ? 0 : parent.outerSigns | parent.signs;
    this.outerTags = parent == null ? 0 : parent.outerTags | parent.tag.bit();
  }

  /** Returns the element. */
  public Element element() {
    return element;
  }

  /** Returns the box around it; null for the outermost. */
  public @Nullable Box parent() {
    return parent;
  }

  /** Returns the kind of its element. */
  public Tag tag() {
    return tag;
  }

  /** Returns the number of boxes around it. */
  public int depth() {
    return depth;
  }

  /** Returns what its own attributes say, as {@link NameSign} bits. */
  public long signs() {
    return signs;
  }

  /** Returns what the attributes of the boxes around it say, as {@link NameSign} bits. */
  public long outerSigns() {
    return outerSigns;
  }

  /** Returns the kinds of the boxes around it, as {@link Tag} bits. */
  public long outerTags() {
    return outerTags;
  }

  /** Returns a hash of its tag and classes: equal for the elements that a site styles alike. */
  public int signature() {
    return signature;
  }

  /** Returns its place among the boxes of the page, in reading order. */
  public int index() {
    return index;
  }

  /** Returns the number of words in it. */
  public int words() {
    return words;
  }

  /** Returns the number of words in blocks of it that read as running text. */
  public int proseWords() {
    return proseWords;
  }

  /** Returns the number of words in it that are links. */
  public int linkWords() {
    return linkWords;
  }

  /** Returns the number of blocks of text in it. */
  public int blocks() {
    return blocks;
  }

  /** Returns the number of blocks of running text in it. */
  public int proseBlocks() {
    return proseBlocks;
  }

  /** Returns the index of the first block in it. */
  public int first() {
    return first;
  }

  /** Returns the index of the last block in it; -1 when it holds none. */
  public int last() {
    return last;
  }

  /** Returns whether this is the other box or around it. */
  public boolean holds(Box other) {
    return other.first() >= first && other.last() <= last && isAround(other);
  }

  private boolean isAround(Box other) {
    for (Box box = other; box != null && box.depth >= depth; box = box.parent) {
      if (box == this) {
        return true;
      }
    }
    return false;
  }
}
