package io.wirewatch.monitor.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where a page of a list ended: the sort values of its last item, and the order they belong to.
 * Deep pages cost no more than the first, and items that arrive meanwhile shift nothing.
 *
 * @param order the order of the list
 * @param after sort values of the last item
 */
public record Cursor(Order order, List<FieldValue> after) {

  private static final String SEPARATOR = "\u001f";

  /** Returns an opaque form for URLs. */
  public String encoded() {
    List<String> parts = new ArrayList<>();
    parts.add(order.name());
    after.forEach(value -> parts.add(String.valueOf(value._get())));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the cursor of an opaque form; empty if it is none of a list in this order. */
  public static Optional<Cursor> decode(String encoded, Order expected) {
    return decode(encoded).filter(cursor -> cursor.order() == expected);
  }

  private static Optional<Cursor> decode(String encoded) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      List<String> parts = List.of(text.split(SEPARATOR, -1));
      Order order = Order.valueOf(parts.get(0));
      List<String> values = parts.subList(1, parts.size());
      return Optional.of(
          switch (order) {
            case NEWEST -> new Cursor(order, timeAndId(values));
            case RELEVANCE -> {
              List<FieldValue> after = new ArrayList<>();
              after.add(FieldValue.of(Double.parseDouble(values.get(0))));
              after.addAll(timeAndId(values.subList(1, values.size())));
              yield new Cursor(order, after);
            }
          });
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static List<FieldValue> timeAndId(List<String> values) {
    if (values.size() != 2) {
      throw new IllegalArgumentException("a time and an id are expected");
    }
    return List.of(FieldValue.of(Long.parseLong(values.get(0))), FieldValue.of(values.get(1)));
  }
}
