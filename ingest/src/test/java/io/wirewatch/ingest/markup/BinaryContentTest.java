package io.wirewatch.ingest.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryContentTest {

  static Stream<Charset> charsets() {
    return Stream.of(UTF_8, ISO_8859_1);
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void knowsCompressedBytes(Charset charset) {
    byte[] bytes = new byte[5_000];
    new Random(1).nextBytes(bytes);
    assertThat(BinaryContent.isIn(new String(bytes, charset))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7\n1 0 obj",
        "\ufeff%PDF-1.4",
        "\n %PDF-1.4",
        "PK\u0003\u0004\u0014",
        "{\\rtf1\\ansi",
        "\0"
      })
  void knowsOtherFormats(String text) {
    assertThat(BinaryContent.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>%PDF-1.7 is a format",
        "<p>a stray \u0003 control and \ufffd\ufffd damage in a sentence of some fifty characters</p>",
        "\t\r\n\f\n\n\n\n<p>x"
      })
  void takesAPageForText(String text) {
    assertThat(BinaryContent.isIn(text)).isFalse();
  }
}
