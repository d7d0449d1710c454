package io.wirewatch.ingest.source;

import java.util.ArrayList;
import java.util.List;

/** Takes CSV apart (RFC 4180): quoted fields hold delimiters, line breaks and doubled quotes. */
final class CsvRows {

  /**
   * A row.
   *
   * @param line line that it starts on, from 1
   * @param fields as they stand between the delimiters, without quotes
   */
  record Row(int line, List<String> fields) {}

  private final String text;
  private final char delimiter;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private List<String> fields = new ArrayList<>();
  private int at;
  private int line = 1;
  private int rowLine = 1;

  private CsvRows(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** Returns the rows that are not empty. */
  static List<Row> parse(String text) {
    CsvRows csv = new CsvRows(text, delimiter(text.lines().findFirst().orElse("")));
    csv.read();
    return csv.rows;
  }

  /** Spreadsheets part fields by what their country's decimal comma leaves free. */
  private static char delimiter(String header) {
    if (header.indexOf('\t') >= 0) {
      return '\t';
    }
    return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"' && field.toString().isBlank()) {
        field.setLength(0);
        quoted();
      } else if (c == delimiter) {
        endField();
      } else if (c == '\n' || c == '\r') {
        if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
          at++;
        }
        endRow();
        rowLine = ++line;
      } else {
        field.append(c);
      }
    }
    endRow();
  }

  private void quoted() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        if (at == text.length() || text.charAt(at) != '"') {
          return;
        }
        at++;
      } else if (c == '\n') {
        line++;
      }
      field.append(c);
    }
  }

  private void endField() {
    fields.add(field.toString());
    field.setLength(0);
  }

  private void endRow() {
    endField();
    if (fields.stream().anyMatch(value -> !value.isBlank())) {
      rows.add(new Row(rowLine, List.copyOf(fields)));
    }
    fields = new ArrayList<>();
  }
}
