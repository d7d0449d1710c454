package io.wirewatch.ingest.source;

import io.wirewatch.schemas.record.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Source lists in CSV. */
final class CsvSources {

  private CsvSources() {}

  static List<Entry> read(String name, String text) throws InvalidSourceListException {
    List<CsvRows.Row> rows = CsvRows.parse(text);
    if (rows.isEmpty()) {
      throw new InvalidSourceListException(
          name, "the file is empty: its first row must name the columns");
    }
    List<Setting> columns = columns(name, rows.get(0));
    List<Entry> entries = new ArrayList<>();
    for (CsvRows.Row row : rows.subList(1, rows.size())) {
      Entry entry = new Entry(row.line());
      for (int i = 0; i < row.fields().size(); i++) {
        String field = row.fields().get(i);
        if (i < columns.size()) {
          Setting setting = columns.get(i);
          (setting.isList() ? ListCell.split(field) : List.of(field))
              .forEach(value -> entry.add(setting, value));
        } else if (!field.isBlank()) {
          entry.mistake(
              "the row has more fields than the first row has names: put fields with commas in quotes");
          break;
        }
      }
      entries.add(entry);
    }
    return entries;
  }

  private static List<Setting> columns(String name, CsvRows.Row header)
      throws InvalidSourceListException {
    List<Setting> columns = new ArrayList<>();
    Set<Setting> seen = new HashSet<>();
    for (String field : header.fields()) {
      Optional<Setting> setting = Setting.named(field);
      if (setting.isEmpty()) {
        throw new InvalidSourceListException(
            name,
            new Remark(
                header.line(),
                "unknown column '" + field.strip() + "'; known are " + Setting.labels()));
      }
      if (!seen.add(setting.get())) {
        throw new InvalidSourceListException(
            name, new Remark(header.line(), "column '" + field.strip() + "' stands there twice"));
      }
      columns.add(setting.get());
    }
    if (!seen.contains(Setting.URL)) {
      throw new InvalidSourceListException(
          name,
          new Remark(header.line(), "no column 'url': name the one with the feeds' addresses"));
    }
    return columns;
  }

  static String write(List<Source> sources) {
    StringBuilder out = new StringBuilder();
    row(out, Arrays.stream(Setting.values()).map(Setting::label).toList());
    for (Source source : sources) {
      Map<Setting, List<String>> values = SourceValues.of(source);
      row(
          out,
          Arrays.stream(Setting.values())
              .map(setting -> cell(setting, values.getOrDefault(setting, List.of())))
              .toList());
    }
    return out.toString();
  }

  private static String cell(Setting setting, List<String> values) {
    return setting.isList() ? ListCell.join(values) : String.join("", values);
  }

  private static void row(StringBuilder out, List<String> fields) {
    out.append(fields.stream().map(CsvSources::quoted).collect(Collectors.joining(",")));
    out.append("\r\n");
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
