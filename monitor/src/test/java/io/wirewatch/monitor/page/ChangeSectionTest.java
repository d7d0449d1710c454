package io.wirewatch.monitor.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.document.ArticleAnnotations;
import io.wirewatch.schemas.document.ArticleDocument;
import io.wirewatch.schemas.document.ArticleDocument.Actor;
import io.wirewatch.schemas.document.ArticleDocument.Change;
import io.wirewatch.schemas.document.ArticleDocument.TextChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeSectionTest {

  private static final Actor WANG =
      new Actor("wang-yi", "Wang Yi", "PERSON", true, 2, 0.5f, null, "WATCH_LIST", null);

  @Test
  void isNotThereWithoutAChange() {
    assertThat(rendered(null)).isEmpty();
  }

  @Test
  void tellsWhenAndHowMuch() {
    assertThat(rendered(change(List.of(new TextChange("INSERTED", "hard")))))
        .contains("<h2 id=\"article-change\">What changed</h2>")
        .contains("Revision 3, retrieved <time datetime=\"2022-02-27T09:30:00Z\"")
        .contains("revision 2 was last seen <time datetime=\"2022-02-26T09:30:00Z\"")
        .contains("<span>1,200 words added</span><span>1 word removed</span>");
  }

  @Test
  void marksWordsForReadersAndListeners() {
    String page =
        rendered(
            change(
                List.of(
                    new TextChange("KEPT", "… it "),
                    new TextChange("DELETED", "rained"),
                    new TextChange("INSERTED", "snowed"),
                    new TextChange("KEPT", "."))));

    assertThat(page)
        .contains(
            "… it <del><span class=\"unseen\">[removed: </span>rained"
                + "<span class=\"unseen\">] </span></del>"
                + "<ins><span class=\"unseen\">[added: </span>snowed"
                + "<span class=\"unseen\">] </span></ins>.");
  }

  @Test
  void escapesForeignText() {
    String page =
        rendered(
            change(
                List.of(
                    new TextChange("KEPT", "<script>a</script>"),
                    new TextChange("INSERTED", "</ins><img src=x>"),
                    new TextChange("DELETED", "\"'&"))));

    assertThat(page)
        .contains("&lt;script&gt;a&lt;/script&gt;")
        .contains("&lt;/ins&gt;&lt;img src=x&gt;")
        .contains("&quot;&#39;&amp;")
        .doesNotContain("<script", "<img");
  }

  @Test
  void namesActorsAsTheArticleOrTheWatchListDoes() {
    assertThat(rendered(change(List.of())))
        .contains("Named now: </span><a href=\"/actors/wang-yi\"><bdi>Wang Yi</bdi></a>")
        .contains(
            "No longer named: </span><a href=\"/actors/qin-gang\"><bdi>Qin Gang</bdi></a>,"
                + " <a href=\"/actors/a%2Fb%22%3E\"><bdi>a/b&quot;&gt;</bdi></a>")
        .contains("The words are the same");
  }

  @Test
  void foldsALongDiff() {
    assertThat(rendered(change(List.of(new TextChange("INSERTED", "short")))))
        .contains("<details open=\"\">");
    assertThat(rendered(change(List.of(new TextChange("INSERTED", "long ".repeat(400))))))
        .contains("<details>");
  }

  private static Change change(List<TextChange> text) {
    return new Change(
        2,
        Instant.parse("2022-02-26T09:30:00Z"),
        1_200,
        1,
        text,
        List.of("wang-yi"),
        List.of("qin-gang", "a/b\">"));
  }

  private static String rendered(Change change) {
    Instant retrieved = Instant.parse("2022-02-27T09:30:00Z");
    ArticleDocument article =
        new ArticleDocument(
            "0".repeat(32),
            "https://news.example/rain",
            null,
            null,
            null,
            "Rain",
            "",
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            retrieved,
            retrieved,
            null,
            "",
            List.of(),
            List.of(WANG),
            "0".repeat(32),
            3,
            1,
            "hash",
            List.of(),
            change,
            ArticleAnnotations.NONE);
    return Html.fragment(
        ChangeSection.render(article, id -> Map.of("qin-gang", "Qin Gang").getOrDefault(id, id)));
  }
}
