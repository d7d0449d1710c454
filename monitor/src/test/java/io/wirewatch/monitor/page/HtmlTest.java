package io.wirewatch.monitor.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

  static String[][] hostileTexts() {
    return new String[][] {
      {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
      {"\" onmouseover=\"alert(1)", "&quot; onmouseover=&quot;alert(1)"},
      {"' onfocus='alert(1)", "&#39; onfocus=&#39;alert(1)"},
      {"`x`", "&#96;x&#96;"},
      {"</title><img src=x>", "&lt;/title&gt;&lt;img src=x&gt;"},
      {"&lt;b&gt;", "&amp;lt;b&amp;gt;"},
      {"a\u0000b\u0008c\u0085d", "a\uFFFDb\uFFFDc\uFFFDd"},
      {"tab\tand\nline", "tab\tand\nline"},
      {"\uD83D\uDE00", "\uD83D\uDE00"},
      {"cut \uD83D", "cut \uFFFD"},
      {"\uDE00 cut", "\uFFFD cut"},
      {"\uFFFE\uFFFF", "\uFFFD\uFFFD"},
    };
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void escapesTextAndAttributesAlike(String text, String escaped) {
    assertThat(Html.fragment(Html.tag("p", Html.text(text)))).isEqualTo("<p>" + escaped + "</p>");
    assertThat(Html.fragment(Html.tag("p", Html.attr("title", text))))
        .isEqualTo("<p title=\"" + escaped + "\"></p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"script", "style", "iframe", "object", "base", "p onclick", "p>", ""})
  void refusesTagsThatAreNotForPages(String tag) {
    assertThatThrownBy(() -> Html.tag(tag)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"href", "src", "style", "onclick", "onerror", "action", "srcdoc", "a b"})
  void refusesAttributesThatCarryAddressesOrCode(String attribute) {
    assertThatThrownBy(() -> Html.attr(attribute, "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "capture:000_04fd",
        "//evil.example/",
        "/local",
        "ftp://example.org/",
        "https:///no-host",
        "https://user:secret@example.org/",
        "https://example.org/a b",
        "https://exam\nple.org/",
        "",
      })
  void linksNothingButPlainWebAddresses(String url) {
    assertThat(Href.external(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a?b=c&d=e#f, https://example.org/a?b=c&amp;d=e#f",
    "HTTP://example.org/, HTTP://example.org/",
    "'https://example.org/''quoted''', https://example.org/&#39;quoted&#39;",
  })
  void linksWebAddresses(String url, String written) {
    assertThat(Href.external(url))
        .map(href -> Html.fragment(Html.tag("a", Html.href(href))))
        .hasValue("<a href=\"" + written + "\"></a>");
  }

  @Test
  void encodesIdsInPaths() {
    assertThat(Href.actor("a/../b?c#d e").value()).isEqualTo("/actors/a%2F..%2Fb%3Fc%23d%20e");
  }

  @Test
  void leavesEmptyParametersOut() {
    assertThat(Href.SEARCH.with(Map.of("q", "")).value()).isEqualTo("/search");
    assertThat(Href.SEARCH.with(Map.of("q", "a&b=c")).value()).isEqualTo("/search?q=a%26b%3Dc");
  }

  @ParameterizedTest
  @CsvSource({"/search, q=a, /search?q=a", "//evil.example/, q=a, /", "/x, , /x"})
  void reloadsNoPathThatABrowserTakesForAHost(String path, String query, String expected) {
    assertThat(Href.same(path, query).value()).isEqualTo(expected);
  }

  @Test
  void closesNoVoidElements() {
    assertThat(Html.fragment(Html.tag("input", Html.attr("name", "q"))))
        .isEqualTo("<input name=\"q\">");
  }
}
