package io.wirewatch.monitor.query;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import java.util.List;

/** How a list is ordered. Ties are broken by id, so that no item is lost between two pages. */
public enum Order {
  /** Latest event time first. */
  NEWEST,
  /** Best match of the text first, then latest. */
  RELEVANCE;

  /** Sorts on an index that has no documents, hence no mapping, must not fail. */
  List<SortOptions> sort() {
    SortOptions time =
        SortOptions.of(
            s ->
                s.field(
                    f -> f.field("eventTime").order(SortOrder.Desc).unmappedType(FieldType.Date)));
    SortOptions id =
        SortOptions.of(
            s -> s.field(f -> f.field("id").order(SortOrder.Asc).unmappedType(FieldType.Keyword)));
    SortOptions score = SortOptions.of(s -> s.score(c -> c.order(SortOrder.Desc)));
    return this == NEWEST ? List.of(time, id) : List.of(score, time, id);
  }
}
