package io.wirewatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeUrlTest {

  /** RFC 3986, sections 5.4.1 and 5.4.2. */
  @ParameterizedTest
  @CsvSource({
    "g:h, g:h",
    "g, http://a/b/c/g",
    "./g, http://a/b/c/g",
    "g/, http://a/b/c/g/",
    "/g, http://a/g",
    "//g, http://g",
    "?y, http://a/b/c/d;p?y",
    "g?y, http://a/b/c/g?y",
    "#s, http://a/b/c/d;p?q#s",
    "g?y#s, http://a/b/c/g?y#s",
    ";x, http://a/b/c/;x",
    "'', http://a/b/c/d;p?q",
    "., http://a/b/c/",
    "./, http://a/b/c/",
    ".., http://a/b/",
    "../g, http://a/b/g",
    "../.., http://a/",
    "../../g, http://a/g",
    "../../../g, http://a/g",
    "/./g, http://a/g",
    "g., http://a/b/c/g.",
    "..g, http://a/b/c/..g",
    "./g/., http://a/b/c/g/",
    "g/../h, http://a/b/c/h",
    "g;x=1/../y, http://a/b/c/y",
    "g?y/../x, http://a/b/c/g?y/../x"
  })
  void resolvesAsTheStandardSays(String relative, String expected) {
    assertThat(RelativeUrl.resolve("http://a/b/c/d;p?q", relative)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "http://Example.org, http://Example.org",
    "http://example.org/ä b, http://example.org/ä b",
    "tag:example.org:1, tag:example.org:1",
    "' http://example.org/a\tb ', http://example.org/ab"
  })
  void leavesAbsoluteAddressesAsTheyAreWritten(String address, String expected) {
    assertThat(RelativeUrl.resolve("http://a/", address)).isEqualTo(expected);
  }

  @Test
  void leavesARelativeAddressWithoutABase() {
    assertThat(RelativeUrl.resolve(null, "a/b")).isEqualTo("a/b");
  }

  @Test
  void takesNoBaseThatIsOfNoUse() {
    assertThat(RelativeUrl.base("http://a/", "javascript:x")).isEqualTo("http://a/");
    assertThat(RelativeUrl.base("http://a/b/", "c/")).isEqualTo("http://a/b/c/");
    assertThat(RelativeUrl.base(null, "c/")).isNull();
  }
}
