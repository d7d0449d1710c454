package io.wirewatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BioFileTest {

  /** The documents that were tagged, as their numbers of sentences. */
  private final List<Integer> documents = new ArrayList<>();

  @TempDir private Path folder;

  /** Takes words with a capital for places. */
  private List<List<String>> capitals(List<List<String>> document) {
    documents.add(document.size());
    return document.stream()
        .map(
            sentence ->
                sentence.stream()
                    .map(word -> word.equals(word.toLowerCase(Locale.ROOT)) ? "O" : "B-LOC")
                    .toList())
        .toList();
  }

  private String tagged(String text) throws IOException {
    Path in = Files.writeString(folder.resolve("in.bio"), text);
    StringWriter out = new StringWriter();
    new BioFile(in, this::capitals, WorkMeter.ofThisThread(false)).tagTo(out);
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n\n",
        "-DOCSTART-\tO\n",
        "-DOCSTART- -X- O O\n\nin\tO\nParis\tB-LOC\n\n-DOCSTART-\tO\n\nOslo\tB-LOC\n",
        "in\tO\n\n\nParis\tB-LOC\n\n\n\n",
        "😀\tO\n#\tO\na b\tO\n"
      })
  void changesNothingButTheTags(String text) throws IOException {
    assertThat(tagged(text)).isEqualTo(text);
  }

  @Test
  void putsTheTaggersTagsInPlaceOfThoseThatAreThere() throws IOException {
    assertThat(tagged("in\tB-ORG\r\nParis\tO\tmore\n\nOslo\t"))
        .isEqualTo("in\tO\nParis\tB-LOC\n\nOslo\tB-LOC\n");
  }

  @Test
  void handsOverADocumentAtATime() throws IOException {
    var unused = tagged("-DOCSTART-\tO\n\na\tO\n\nb\tO\n-DOCSTART-\tO\n\nc\tO\n");

    assertThat(documents).containsExactly(2, 1);
  }

  @Test
  void cutsWhereTheFileDoesNot() throws IOException {
    String text = "a\tO\n\n".repeat(450);
    assertThat(tagged(text)).isEqualTo(text);
    assertThat(documents).containsExactly(200, 200, 50);

    documents.clear();
    String words = "a\tO\n".repeat(500_000);
    assertThat(tagged(words)).isEqualTo(words);
    assertThat(documents).containsExactly(200, 50);
  }

  @ParameterizedTest
  @CsvSource({
    "'a\tO\nb\n', 'line 2 has no tab'",
    "'a\tO\n\n\tO\n', 'line 3 has no word before the tab'",
    "'Paris O', 'line 1 has no tab'"
  })
  void namesABrokenLine(String text, String message) {
    assertThatThrownBy(() -> tagged(text))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("write a word, a tab and its tag");
  }

  @Test
  void saysWhatToDoAboutFilesThatCannotBeUsed() throws IOException {
    Path latin = folder.resolve("latin.bio");
    Files.write(latin, new byte[] {'a', '\t', 'O', '\n', (byte) 0xE9, '\t', 'O'});
    Path good = Files.writeString(folder.resolve("good.bio"), "a\tO\n");

    assertThatThrownBy(() -> file(latin).tagTo(new StringWriter()))
        .hasMessageContaining("is not UTF-8: save it in that encoding");
    assertThatThrownBy(() -> file(folder.resolve("none.bio")).tagTo(new StringWriter()))
        .hasMessageContaining("cannot be read; check its path and rights");
    assertThatThrownBy(() -> file(good).tagTo(folder.resolve("no/such/folder.bio")))
        .hasMessageContaining("cannot be written; check its folder");
  }

  private BioFile file(Path in) {
    return new BioFile(in, this::capitals, WorkMeter.ofThisThread(false));
  }

  @Test
  void addsUpWhatTheTaggerDoes() throws IOException {
    long[] clock = {0};
    WorkMeter meter = new WorkMeter(() -> clock[0], true);
    SentenceTagger slow =
        document -> {
          clock[0] += 500_000_000;
          return document.stream()
              .map(sentence -> sentence.stream().map(word -> "O").collect(Collectors.toList()))
              .toList();
        };
    Path in = Files.writeString(folder.resolve("in.bio"), "a\tO\nb\tO\n-DOCSTART-\tO\nc\tO\n");

    new BioFile(in, slow, meter).tagTo(new StringWriter());

    assertThat(meter.line("document"))
        .isEqualTo(
            "2 documents, 3 tokens in 1.000 s: 2.0 documents/s, 3 tokens/s"
                + " (CPU time, one thread, warm)");
  }
}
