package io.wirewatch.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestReaderTest {

  @TempDir Path folder;

  @Test
  void readsTheSeeds() {
    Manifest manifest = ManifestReader.read(Path.of("..", "seeds", "manifest.yaml"));
    assertThat(manifest.entries().values())
        .extracting(Manifest.Entry::id)
        .containsExactly("seed-000", "seed-003");
    assertThat(manifest.entries().get("003_b651b38cca42d600.txt"))
        .isEqualTo(
            new Manifest.Entry(
                "003_b651b38cca42d600.txt",
                "seed-003",
                "Honolulu Star-Advertiser",
                null,
                Instant.parse("2024-04-30T00:00:00Z"),
                "en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "documents: [ > line 1, column 13 > node",
        "documents: x > line 1, column 12 > must be a list",
        "docs: [] > line 1, column 1 > unknown key 'docs'",
        "'' > line 1, column 1 > empty",
        "documents:\\n- {file: a.txt} > line 2, column 3 > needs 'id'",
        "documents:\\n- {file: a.txt, id: a, publsher: x} > line 2, column 24 > unknown key 'publsher'",
        "documents:\\n- {file: a.txt, id: a b} > line 2, column 3 > id 'a b'",
        "documents:\\n- {file: ../a.txt, id: a} > line 2, column 3 > inside corpus/",
        "documents:\\n- {file: /etc/passwd, id: a} > line 2, column 3 > inside corpus/",
        "documents:\\n- {file: a, id: a}\\n- {file: b, id: a} > line 3, column 3 > given twice",
        "documents:\\n- {file: a, id: a}\\n- {file: a, id: b} > line 3, column 3 > listed twice",
        "documents:\\n- file: a\\n  id: a\\n  url: ftp://x > line 4, column 8 > http",
        "documents:\\n- file: a\\n  id: a\\n  retrieved: 2024-04-30 > line 4, column 14 > UTC",
        "documents:\\n- file: a\\n  id: a\\n  language: [en] > line 4, column 13 > text",
        "documents:\\n- just words > line 2, column 3 > keys and values",
      })
  void pointsAtTheMistake(String yaml, String place, String problem) throws IOException {
    Path file = Files.writeString(folder.resolve("manifest.yaml"), yaml.replace("\\n", "\n"));
    assertThatExceptionOfType(InvalidManifestException.class)
        .isThrownBy(() -> ManifestReader.read(file))
        .withMessageContaining(file.toString())
        .withMessageContaining(place)
        .withMessageContaining(problem);
  }
}
