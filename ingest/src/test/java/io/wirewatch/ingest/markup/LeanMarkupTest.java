package io.wirewatch.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeanMarkupTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>a<script>var x = '<p>';</script>b          | <p>ab
          <p>a<SCRIPT async >1</Script x='>'>b          | <p>ab
          <script><!-- <script>1</script> --></script>b | b
          <script><!--> </script>b                      | b
          <script>'</scripts>'</script/>b               | b
          <style media='</style>'>p>a{}</style>b        | b
          a<!-- <p> -->b<!-->c<!--->d<!-- --!>e         | abcde
          a<!-- open <p>b                               | a
          a<![endif]>b<?php x ?>c</ x>d<!y>e            | abcde
          <svg><path d='>'/><svg/><g></g></svg>b        | b
          <svg><!-- </svg> --><title>t</title></svg>b   | b
          <svg/>b                                       | b
          <noscript><p>a</noscript>b                    | b
          <iframe src=f><p>a</iframe>b                  | <iframe src=f></iframe>b
          a<script>open <p>b                            | a
          a<p class='open <p>b                          | a
          """)
  void cutsWhatNobodyReads(String page, String lean) {
    assertThat(LeanMarkup.of(page).html()).isEqualTo(lean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><p>plain</p>",
        "1 < 2 && 3 > 2 </",
        "<script type=\"Application/LD+JSON\">{\"a\": \"<!-- <p>\"}</script>",
        "<script type='application/ld&#43;json'>{}</script>",
        "<title>a <b> <!-- c</title>",
        "<textarea><script>1</script></textarea>",
        "<xmp><script>1</script></xmp>",
        "<plaintext><script>1</script>",
        "<svg><foreignObject><p>x</p></foreignObject></svg>",
        "<svg><a href=x>link</a></svg>",
        "<svg><g></div>",
        "<svg><title><b>t</b></title></svg>",
        "<math><style>p</style><!-- x --><![CDATA[ <p> ]]></math>",
        "<noscript>never closed",
        "<br/><img src=/a.jpg />",
      })
  void keepsEverythingElse(String page) {
    assertThat(LeanMarkup.of(page).html()).isEqualTo(page);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p class=a onclick="x('>')" id='b'>     | <p class=a id='b'>
          <p data-x=1>                            | <p >
          <p data-x="1"class=a>                   | <p class=a>
          <a href=/a data-x="1"/>                 | <a href=/a />
          <a hidden data-x="1"=c>                 | <a hidden >
          <P DATA-X Class = a>                    | <P Class = a>
          <p/data-x/class=a>                      | <p class=a>
          <p style='color:red'>                   | <p >
          <p style='Display : none'>              | <p style='Display : none'>
          <p style="a:b;visibility:hidden">       | <p style="a:b;visibility:hidden">
          <img src=data:image/png;base64,AA== alt> | <img alt>
          <img src=/i.jpg srcset="a 1x" alt=''>   | <img src=/i.jpg alt=''>
          <time data-publishTime=1 data-tim=2>    | <time data-publishTime=1 >
          <p data-author-name=A rel=author>       | <p data-author-name=A rel=author>
          </p class=a>                            | </p >
          """)
  void keepsOnlyTheAttributesThatTellSomething(String page, String lean) {
    assertThat(LeanMarkup.of(page).html()).isEqualTo(lean);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 <<!-- -->p>", "AT&<!-- -->amp;", "&#3<!-- -->8;", "&am<!---->p;"})
  void keepsApartWhatACommentParted(String page) {
    assertThat(TreeOutline.of(LeanMarkup.of(page).html())).isEqualTo(TreeOutline.of(page));
  }

  @Test
  void leavesTheTreeAsItIs() {
    GeneratedPages pages = new GeneratedPages(20240503);
    for (int i = 0; i < 5_000; i++) {
      String page = pages.next();
      assertThat(TreeOutline.of(LeanMarkup.of(page).html()))
          .as(page)
          .isEqualTo(TreeOutline.of(page));
    }
  }

  @Test
  void isLeanAlready() {
    GeneratedPages pages = new GeneratedPages(3);
    for (int i = 0; i < 1_000; i++) {
      String lean = LeanMarkup.of(pages.next()).html();
      assertThat(TreeOutline.of(LeanMarkup.of(lean).html())).isEqualTo(TreeOutline.of(lean));
    }
  }

  @Test
  void keepsForASecondTryWhatIsShownWithoutScripts() {
    assertThat(
            LeanMarkup.withNoscript("<noscript><p data-x=1>a</noscript><script>1</script>").html())
        .isEqualTo("<noscript><p >a</noscript>");
  }

  @Test
  void takesAnElementThatClosesItselfForEmptyInXml() {
    String page = "<title/><script src='a'/><p>words</p><iframe/><script>1</script>";
    assertThat(LeanMarkup.of("\n<?xml version='1.0'?>" + page).html())
        .isEqualTo("\n<title/></title><p>words</p><iframe/></iframe>");
    assertThat(LeanMarkup.of(page).html()).isEqualTo(page);
  }

  @Test
  void stopsAtTheMostTags() {
    LeanMarkup lean = LeanMarkup.of("<p>x".repeat(LeanMarkup.MAX_TAGS + 1));
    assertThat(lean).isEqualTo(new LeanMarkup("<p>x".repeat(LeanMarkup.MAX_TAGS), 100_000, true));
  }

  @Test
  void stopsAtTheMostCharacters() {
    LeanMarkup lean = LeanMarkup.of("<p>" + "é".repeat(LeanMarkup.MAX_CHARS));
    assertThat(lean.html()).hasSize(LeanMarkup.MAX_CHARS).startsWith("<p>é");
    assertThat(lean.cutShort()).isTrue();
  }

  @Test
  void keepsThePageWholeUnderTheBounds() {
    String page = "<p>x".repeat(LeanMarkup.MAX_TAGS);
    assertThat(LeanMarkup.of(page)).isEqualTo(new LeanMarkup(page, 100_000, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<math><style></style></math>"})
  void keepsNoMoreThanSoManyAttributes(String before) {
    String lean = LeanMarkup.of(before + "<p" + " id=a".repeat(1_000) + ">x").html();
    assertThat(lean).isEqualTo(before + "<p" + " id=a".repeat(LeanMarkup.MAX_ATTRIBUTES) + " >x");
  }

  /** A search that begins again at each piece would take hours, not seconds. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<noscript>",
        "<svg><svg></svg>",
        "<svg><a>",
        "<!-- --",
        "<script><!-- -->",
        "<script><!--<script></script>",
        "<style></",
        "<title><",
        "<math><svg>",
        "<p a=\"",
        "</noscript",
        "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa<!---->"
      })
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void readsNothingOverAndOver(String piece) {
    String page = "<p>a" + piece.repeat((10 << 20) / piece.length());
    assertThat(LeanMarkup.of(page).html()).startsWith("<p>a");
  }

  @Test
  void leavesOutAValueThatIsTooLong() {
    assertThat(LeanMarkup.of("<p class='" + "a ".repeat(40_000) + "' id=b>").html())
        .isEqualTo("<p id=b>");
  }
}
