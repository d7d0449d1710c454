package io.wirewatch.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

  @TempDir Path folder;

  @Test
  void takesTheManifestFirstAndThenWhatItDoesNotList() throws IOException {
    write("manifest.yaml", "documents:\n- {file: z.txt, id: z}\n- {file: gone.txt, id: gone}\n");
    write("corpus/a.txt", "a");
    write("corpus/z.txt", "z");

    List<InputFile> files = Corpus.files(List.of(folder));

    assertThat(files).extracting(InputFile::origin).containsExactly("z.txt", "gone.txt", "a.txt");
    assertThat(files)
        .extracting(file -> file.entry() == null ? null : file.entry().id())
        .containsExactly("z", "gone", null);
  }

  @Test
  void keepsTheEntryOfAFileThatIsNamedAlone() throws IOException {
    write("manifest.yaml", "documents:\n- {file: z.txt, id: z}\n");
    Path file = write("corpus/z.txt", "z");

    assertThat(Corpus.files(List.of(file)))
        .isEqualTo(Corpus.files(List.of(folder)))
        .isEqualTo(Corpus.files(List.of(folder.resolve("corpus"))));
  }

  @Test
  void walksAFolderByNameWithoutWhatIsHidden() throws IOException {
    write("b/2.txt", "2");
    write("b/1.txt", "1");
    write("a.txt", "a");
    write(".git/config", "x");
    write("b/.hidden", "x");

    assertThat(Corpus.files(List.of(folder)))
        .extracting(InputFile::origin)
        .containsExactly("a.txt", "b/1.txt", "b/2.txt");
  }

  @Test
  void takesEachFileOnce() throws IOException {
    Path file = write("a.txt", "a");
    assertThat(Corpus.files(List.of(folder, file))).hasSize(1);
  }

  @Test
  void endsOnALinkThatLeadsBack() throws IOException {
    write("b/1.txt", "1");
    Files.createSymbolicLink(folder.resolve("b/loop"), folder);

    assertThat(Corpus.files(List.of(folder)))
        .extracting(InputFile::origin)
        .containsExactly("b/1.txt", "b/loop");
  }

  @Test
  void saysWhichPathIsMissing() {
    Path missing = folder.resolve("nowhere");
    assertThatExceptionOfType(MissingPathException.class)
        .isThrownBy(() -> Corpus.files(List.of(folder, missing)))
        .withMessageContaining(missing.toString())
        .matches(e -> e.path().equals(missing));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
