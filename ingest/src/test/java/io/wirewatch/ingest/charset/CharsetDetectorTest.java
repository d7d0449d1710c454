package io.wirewatch.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // written in  | declared as | header                       | text            | read as
        "UTF-8         | UTF-8       |                              | Zürich          | UTF-8",
        "UTF-8         |             |                              | Zürich          | UTF-8",
        "UTF-8         | ISO-8859-1  |                              | Zürich          | UTF-8",
        "UTF-8         | gb2312      |                              | 新闻报道          | UTF-8",
        "UTF-8         | UTF-16      |                              | Zürich          | UTF-8",
        "UTF-8         |             | text/xml                     | Zürich          | UTF-8",
        "UTF-8         |             | text/xml; charset=us-ascii   | Zürich          | UTF-8",
        "ISO-8859-1    | ISO-8859-1  |                              | Zürich          | windows-1252",
        "windows-1252  | ISO-8859-1  |                              | “10 €” – ja     | windows-1252",
        "ISO-8859-1    | UTF-8       | text/xml; charset=iso-8859-1 | Zürich          | windows-1252",
        "ISO-8859-1    | ISO-8859-1  | text/xml; charset=utf-8      | Zürich          | windows-1252",
        "ISO-8859-2    | iso-8859-2  |                              | Łódź            | ISO-8859-2",
        "windows-1251  |             | text/xml;charset=win-1251    | Новости дня и ночи, вечерние известия | windows-1251",
        "windows-1251  | windows-1251 |                             | Новости         | windows-1251",
        "KOI8-R        | koi8-r      |                              | Новости         | KOI8-R",
        "GB18030       | gb2312      |                              | 镕基新闻          | GB18030",
        "GBK           | gbk         |                              | 联通             | GB18030",
        "Big5          | big5        |                              | 新聞報導          | Big5-HKSCS",
        "Shift_JIS     | Shift_JIS   |                              | 速報ニュース       | windows-31j",
        "EUC-JP        | euc-jp      |                              | 速報ニュース       | EUC-JP",
        "ISO-2022-JP   | iso-2022-jp |                              | 速報ニュース       | ISO-2022-JP",
        "x-windows-949 | euc-kr      |                              | 속보 뉴스         | x-windows-949",
        "UTF-16BE      | UTF-16      |                              | Zürich          | UTF-16BE",
        "UTF-16LE      |             |                              | Zürich          | UTF-16LE",
        "UTF-32BE      |             |                              | Zürich          | UTF-32BE",
        "UTF-32LE      | UTF-32      |                              | Zürich          | UTF-32LE",
      })
  void readsTheTextThatWasWritten(
      String written,
      @Nullable String declared,
      @Nullable String header,
      String text,
      String read) {
    String declaration =
        declared == null
            ? "<?xml version='1.0'?>"
            : "<?xml version='1.0' encoding='" + declared + "'?>";
    String document = declaration + "<title>" + text + "</title>";
    Decoded decoded =
        CharsetDetector.decode(document.getBytes(Charset.forName(written)), header, Markup.XML);
    assertThat(decoded.text()).isEqualTo(document);
    assertThat(decoded.charset()).isEqualToIgnoringCase(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void believesAByteOrderMarkAndLeavesItOut(String name) {
    byte[] bytes = "\uFEFF日本".getBytes(Charset.forName(name));
    Decoded decoded = CharsetDetector.decode(bytes, "text/xml; charset=iso-8859-1", Markup.XML);
    assertThat(decoded).isEqualTo(new Decoded("日本", name, true));
  }

  @Test
  void readsTheMetaElementOfAPage() {
    String page = "<html><script>charset=koi8-r</script><meta charset=\"windows-1250\">Łódź";
    byte[] bytes = page.getBytes(Charset.forName("windows-1250"));
    assertThat(CharsetDetector.decode(bytes, null, Markup.HTML).text()).isEqualTo(page);
  }

  @Test
  void keepsUtf8ThatWasCutInTheMiddleOfACharacter() {
    byte[] whole = "<a>né €".getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    assertThat(CharsetDetector.decode(cut, null, Markup.XML))
        .isEqualTo(new Decoded("<a>né \uFFFD", "UTF-8", false));
  }

  @Test
  void keepsUtf8WithAFewDamagedBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("é".repeat(50).getBytes(StandardCharsets.UTF_8));
    bytes.write(0xFC);
    assertThat(CharsetDetector.decode(bytes.toByteArray(), null, Markup.XML).text())
        .isEqualTo("é".repeat(50) + "\uFFFD");
  }

  @Test
  void saysWhatPlainAsciiWasDeclaredAs() {
    byte[] bytes =
        "<?xml version='1.0' encoding='koi8-r'?><a/>".getBytes(StandardCharsets.US_ASCII);
    Decoded decoded = CharsetDetector.decode(bytes, null, Markup.XML);
    assertThat(decoded.charset()).isEqualTo("KOI8-R");
    assertThat(decoded.misdeclared()).isFalse();
  }

  @Test
  void readsNothingAsNothing() {
    assertThat(CharsetDetector.decode(new byte[0], null, Markup.NONE).text()).isEmpty();
  }
}
