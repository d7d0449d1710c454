package io.wirewatch.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedPagesTest {

  @TempDir private Path folder;
  private Path urls;

  @BeforeEach
  void writePages() throws IOException {
    Files.writeString(folder.resolve("b.html"), "<p>Zwölf");
    Files.writeString(folder.resolve("a.html"), "<p>One");
    Files.writeString(folder.resolve("notes.txt"), "none of them");
    urls = folder.resolve("urls.tsv");
  }

  @Test
  void readsThePagesInTheOrderOfTheirIds() throws IOException {
    Files.writeString(urls, "b\thttps://paper.example/b?x=1\n\na\thttps://paper.example/a\n");
    assertThat(SavedPages.read(folder, urls, SavedPagesTest::utf8))
        .containsExactly(
            new SavedPage("a", "https://paper.example/a", "<p>One"),
            new SavedPage("b", "https://paper.example/b?x=1", "<p>Zwölf"));
  }

  @Test
  void theExtensionIsNoPartOfTheOrder() throws IOException {
    Files.writeString(folder.resolve("a-1.html"), "<p>Two");
    assertThat(SavedPages.read(folder, null, SavedPagesTest::utf8))
        .extracting(SavedPage::id)
        .containsExactly("a", "a-1", "b");
  }

  @Test
  void aPageThatIsNotInTheTableIsOnlyAName() throws IOException {
    Files.writeString(urls, "b\thttps://paper.example/b\n");
    assertThat(SavedPages.read(folder, urls, SavedPagesTest::utf8))
        .extracting(SavedPage::url)
        .containsExactly("capture:a", "https://paper.example/b");
    assertThat(SavedPages.read(folder, null, SavedPagesTest::utf8))
        .extracting(SavedPage::url)
        .containsExactly("capture:a", "capture:b");
  }

  @ParameterizedTest
  @CsvSource({
    "'a\thttps://e.org/\nc\thttps://e.org/c\n', ':2: there is no '",
    "'a https://e.org/\n', ':1: write the page''s id, a tab and its address'",
    "'a\t \n', ':1: write the page''s id, a tab and its address'"
  })
  void pointsAtTheLineOfAMistake(String table, String message) throws IOException {
    Files.writeString(urls, table);
    assertThatThrownBy(() -> SavedPages.read(folder, urls, SavedPagesTest::utf8))
        .isInstanceOf(InvalidPagesException.class)
        .hasMessageStartingWith(urls + message);
  }

  @Test
  void aFolderWithoutPagesIsAMistake(@TempDir Path empty) {
    assertThatThrownBy(() -> SavedPages.read(empty, null, SavedPagesTest::utf8))
        .isInstanceOf(InvalidPagesException.class)
        .hasMessageContaining("holds no *.html");
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
