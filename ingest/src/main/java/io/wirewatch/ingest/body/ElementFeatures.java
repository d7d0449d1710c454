package io.wirewatch.ingest.body;

import io.wirewatch.ingest.page.Box;
import io.wirewatch.ingest.page.NameSign;
import io.wirewatch.ingest.page.Shape;
import io.wirewatch.ingest.page.Tag;
import io.wirewatch.ingest.page.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Features of the elements around a block: their kinds, and what their names say. What is named is
 * told apart by size: a name is only believed of an element that holds little of the page's prose,
 * for sites call the article itself anything, from {@code tag-politics} to {@code has-sidebar}.
 */
final class ElementFeatures {

  /** An element with more of the prose than this is the article or around it. */
  private static final double WIDE = 0.5;

  private static final Shape[] SHAPES = Shape.values();
  private static final NameSign[] SIGNS = NameSign.values();
  private static final Tag[] TAGS = Tag.values();

  static final List<String> NAMES = names();

  private ElementFeatures() {}

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Shape shape : SHAPES) {
      names.add("shape." + lower(shape));
    }
    names.add("element.level");
    names.add("element.depth");
    for (String scope : new String[] {"box.", "around.", "inline."}) {
      for (Tag tag : TAGS) {
        names.add(scope + lower(tag));
      }
    }
    for (String scope : new String[] {"own.", "narrow.", "wide."}) {
      for (NameSign sign : SIGNS) {
        names.add(scope + lower(sign));
      }
    }
    return List.copyOf(names);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static void add(Row row, TextBlock block, int pageProse) {
    Box box = block.box();
    for (Shape shape : SHAPES) {
      row.add(block.shape() == shape);
    }
    row.add(block.shape() == Shape.HEADING ? level(box) : 0);
    row.add(box.depth());
    long narrow = 0;
    long wide = 0;
    long narrowTags = 0;
    Box near = box;
    for (Box at = box; at.parent() != null; at = at.parent()) {
      if (at.proseWords() > WIDE * pageProse) {
        wide |= isRoot(at) ? 0 : at.signs();
      } else {
        narrow |= at.signs();
        narrowTags |= at.tag().bit();
      }
      near = at;
    }
    long own = box.signs() | block.inline().signs();
    row.addBits(box.tag().bit(), TAGS.length);
    row.addBits(narrowTags | near.tag().bit(), TAGS.length);
    row.addBits(block.inline().tags(), TAGS.length);
    row.addBits(own, SIGNS.length);
    row.addBits(narrow | own, SIGNS.length);
    row.addBits(wide, SIGNS.length);
  }

  private static boolean isRoot(Box box) {
    String name = box.element().normalName();
    return name.equals("body") || name.equals("html");
  }

  private static int level(Box box) {
    for (Box at = box; at != null; at = at.parent()) {
      if (at.tag() == Tag.HEADING) {
        return at.element().normalName().charAt(1) - '0';
      }
    }
    return 0;
  }
}
