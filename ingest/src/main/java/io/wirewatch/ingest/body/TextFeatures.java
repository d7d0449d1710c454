package io.wirewatch.ingest.body;

import io.wirewatch.ingest.page.Inline;
import io.wirewatch.ingest.page.TextBlock;
import io.wirewatch.ingest.page.TextCounts;
import java.util.List;

/** Features of the characters of a block. */
final class TextFeatures {

  static final List<String> NAMES =
      List.of(
          "text.words",
          "text.chars",
          "text.charsPerWord",
          "text.linkShare",
          "text.links",
          "text.boldShare",
          "text.italicShare",
          "text.commas",
          "text.stops",
          "text.capitalWords",
          "text.capitals",
          "text.digits",
          "text.quotes",
          "text.bars",
          "text.marks",
          "text.sentence",
          "text.prose",
          "text.breaks",
          "text.endsWithColon",
          "text.endsWithEllipsis",
          "text.startsSmall",
          "text.startsWithDigit",
          "text.startsWithSign",
          "text.startsWithBracket",
          "text.address",
          "text.copyright");

  private TextFeatures() {}

  static void add(Row row, TextBlock block) {
    String text = block.text();
    TextCounts counts = block.counts();
    Inline inline = block.inline();
    double chars = text.length();
    double words = Math.max(1, counts.words());
    double letters = Math.max(1, counts.letters());
    row.add(counts.words());
    row.add(chars);
    row.add(chars / words);
    row.add(block.linkShare());
    row.add(inline.links());
    row.add(Math.min(1, inline.boldChars() / chars));
    row.add(Math.min(1, inline.italicChars() / chars));
    row.add(counts.commas() / words);
    row.add(counts.stops() / words);
    row.add(counts.capitalWords() / words);
    row.add(counts.capitals() / letters);
    row.add(counts.digits() / chars);
    row.add(counts.quotes());
    row.add(counts.bars());
    row.add(counts.marks());
    row.add(block.sentence());
    row.add(block.isProse());
    row.add(inline.breaks());
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    row.add(last == ':' || last == '：');
    row.add(last == '…' || text.endsWith("..."));
    row.add(Character.isLowerCase(first));
    row.add(Character.isDigit(first));
    row.add("-–—•·►▶▸→›»|*+#".indexOf(first) >= 0);
    row.add("([{【〔［（".indexOf(first) >= 0);
    row.add(text.contains("http") || text.contains("www.") || text.indexOf('@') >= 0);
    row.add(text.indexOf('©') >= 0 || text.indexOf('®') >= 0);
  }
}
