package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.enrich.change.RevisionText;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class RevisionTextCodecTest {

  private static final RevisionText TEXT =
      new RevisionText(
          "Title\n" + "習近平 met a delegation. ".repeat(5_000),
          new TreeMap<>(Map.of("wang-yi", "Wang Yi", "xi-jinping", "習近平")));

  @Test
  void survivesTheStateStoreAndIsSmallThere() {
    byte[] bytes = RevisionTextCodec.encode(TEXT, 1_645_868_400_000L);

    assertThat(RevisionTextCodec.decode(bytes)).isEqualTo(TEXT);
    assertThat(RevisionTextCodec.put(bytes)).isEqualTo(1_645_868_400_000L);
    assertThat(bytes).hasSizeLessThan(TEXT.text().length() / 10);
  }

  @Test
  void refusesWhatItCannotRead() {
    byte[] bytes = RevisionTextCodec.encode(TEXT, 0);
    byte[] newer = bytes.clone();
    newer[0] = 9;

    assertThatThrownBy(() -> RevisionTextCodec.decode(newer))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("format 9: upgrade");
    assertThatThrownBy(() -> RevisionTextCodec.put(new byte[0]))
        .isInstanceOf(SerializationException.class);
    assertThatThrownBy(() -> RevisionTextCodec.decode(Arrays.copyOf(bytes, bytes.length / 2)))
        .isInstanceOf(SerializationException.class);
  }
}
