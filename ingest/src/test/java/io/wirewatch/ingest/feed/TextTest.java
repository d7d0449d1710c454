package io.wirewatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLAIN  | Use <b> for bold       | Use <b> for bold",
        "UNSAID | Storm <b>hits</b> coast | Storm hits coast",
        "UNSAID | AT&amp;T grows          | AT&T grows",
        "UNSAID | Is 5 < 6 and 7 > 6?     | Is 5 < 6 and 7 > 6?",
        "UNSAID | The <foo>bar</foo> case | The <foo>bar</foo> case",
        "UNSAID | Fish & chips            | Fish & chips",
        "UNSAID | One<br/>two             | One two",
        "HTML   | a  <i>b</i>&nbsp;c      | a b c",
        "INLINE | <div>a <b>c</b></div>   | a c",
      })
  void givesTitlesWithoutMarkup(TextType type, String value, String expected) {
    assertThat(new Text(value, type, null).plain()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTML   | Rain, then sun.                      | Rain, then sun.",
        "PLAIN  | Fish & chips                         | Fish & chips",
        "PLAIN  | Use <b> for bold                     | Use &lt;b&gt; for bold",
        "PLAIN  | write &amp; for it                   | write &amp;amp; for it",
        "HTML   | <p>One</p>                           | <p>One</p>",
        "INLINE | <div><p>One</p></div>                | <p>One</p>",
        "HTML   | <div><p>One</p></div>                | <div><p>One</p></div>",
        "HTML   | a<script>steal()</script>b           | ab",
        "HTML   | a<style>p{}</style>b                 | ab",
        "HTML   | a<iframe src='http://x'>c</iframe>b  | ab",
        "HTML   | a<img src='x.png' onerror='y()'>     | a<img src=\"http://e.org/d/x.png\">",
        "HTML   | <a href='javascript:x()'>a</a>       | <a>a</a>",
        "HTML   | <a href=' java&#10;script:x()'>a</a> | <a>a</a>",
        "HTML   | <a href='../b'>a</a>                 | <a href=\"http://e.org/b\">a</a>",
        "HTML   | <a href='mailto:a@b.c'>a</a>         | <a href=\"mailto:a@b.c\">a</a>",
        "HTML   | <p style='x' onclick='y'>a</p>       | <p>a</p>",
        "HTML   | <unknown>a</unknown>                 | a",
        "HTML   | <b>not closed                        | <b>not closed</b>",
        "HTML   | <svg><a href='http://x'>c</a></svg>b | b",
      })
  void givesTextsAsSafeHtml(TextType type, String value, String expected) {
    assertThat(new Text(value, type, "http://e.org/d/").html()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "UNSAID, <b>A</b>nn  Lee, Ann Lee",
    "UNSAID, R&amp;D, R&D",
    "PLAIN, a <b@c.d>, a <b@c.d>"
  })
  void givesNamesAsWords(TextType type, String value, String expected) {
    assertThat(new Text(value, type, null).words()).isEqualTo(expected);
  }
}
