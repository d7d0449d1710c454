package io.wirewatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceListTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(SourceFormat.class)
  void whatIsWrittenAndReadBackIsEqual(SourceFormat format) throws Exception {
    SourceList list = new SourceList(List.of(plain(), full(), strange()));
    SourceList.Reading reading = SourceList.parse("a file", list.write(format), format);
    assertThat(reading.skipped()).isEmpty();
    assertThat(reading.merged()).isEmpty();
    assertThat(reading.repaired()).isEmpty();
    assertThat(reading.list().sources()).containsExactlyInAnyOrderElementsOf(list.sources());
  }

  @ParameterizedTest
  @EnumSource(SourceFormat.class)
  void anEmptyListCanBeWrittenAndReadBack(SourceFormat format) throws Exception {
    String written = new SourceList(List.of()).write(format);
    assertThat(SourceList.parse("a file", written, format).list().sources()).isEmpty();
  }

  @Test
  void theStarterListIsInOrder() throws Exception {
    SourceList.Reading reading = SourceList.read(Path.of("../seeds/sources.opml"));
    assertThat(reading.list().sources()).hasSize(39);
    assertThat(reading.skipped()).isEmpty();
    assertThat(reading.merged()).isEmpty();
    assertThat(reading.list().sources().get(0))
        .isEqualTo(
            Source.newBuilder()
                .setUrl("https://feeds.bbci.co.uk/news/world/rss.xml")
                .setTitle("BBC News: World")
                .setHomepage("https://www.bbc.com/news/world")
                .setLanguage("en")
                .setTags(List.of("World, English"))
                .build());
  }

  @Test
  void opmlOfOtherProgramsIsUnderstood() throws Exception {
    String opml =
        """
        <?xml version="1.0"?>
        <!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>
        <OPML version="1.0"><BODY>
        <Outline TEXT="News"><outline text="Europe" title="Europa">
          <outline Type="RSS" Title="One & All" XMLURL="https://one.example/rss?a=1&b=2" HTMLURL="https://one.example"/>
          <outline text="https://two.example/rss" xmlUrl="feed://two.example/rss" category="/Politics/EU,Daily"/>
          <outline text="A link" type="link" url="https://link.example/"/>
        </outline></Outline>
        <outline type="rss" text="No address"/>
        <outline text="Unclosed" xmlUrl="https://three.example/news.xml" type="sitemap">
        """;
    SourceList.Reading reading = SourceList.parse("x.opml", opml, SourceFormat.OPML);
    assertThat(reading.list().sources())
        .containsExactly(
            Source.newBuilder()
                .setUrl("https://one.example/rss?a=1&b=2")
                .setTitle("One & All")
                .setHomepage("https://one.example/")
                .setTags(List.of("News", "Europe"))
                .build(),
            Source.newBuilder()
                .setUrl("https://two.example/rss")
                .setTitle("https://two.example/rss")
                .setTags(List.of("News", "Europe", "Politics/EU", "Daily"))
                .build(),
            Source.newBuilder()
                .setUrl("https://three.example/news.xml")
                .setTitle("Unclosed")
                .setKind(SourceKind.SITEMAP)
                .build());
    assertThat(reading.skipped())
        .containsExactly(new Remark(9, "the address is missing: give the feed's address as 'url'"));
  }

  @Test
  void yamlNamesSettingsOrJustAddresses() throws Exception {
    String yaml =
        """
        sources:
          - https://one.example/rss
          - url: https://two.example/rss
            tags: wire
            max_interval: PT2H
        """;
    assertThat(SourceList.parse("x.yaml", yaml, SourceFormat.YAML).list().sources())
        .containsExactly(
            source("https://one.example/rss").build(),
            source("https://two.example/rss")
                .setTags(List.of("wire"))
                .setMaxIntervalSeconds(7200)
                .build());
  }

  @Test
  void csvOfSpreadsheetsIsUnderstood() throws Exception {
    String csv =
        String.join(
            "\r\n",
            "Name;XML URL;Tags",
            "\"One; \"\"and\"\" all\";https://one.example/rss;a",
            ";;",
            "Two;https://two.example/rss;\"b;c\"");
    assertThat(SourceList.parse("x.csv", csv, SourceFormat.CSV).list().sources())
        .containsExactly(
            source("https://one.example/rss")
                .setTitle("One; \"and\" all")
                .setTags(List.of("a"))
                .build(),
            source("https://two.example/rss").setTitle("Two").setTags(List.of("b", "c")).build());
  }

  @Test
  void mistakesPointAtTheLine() throws Exception {
    String csv =
        """
        url,title,country,language,enabled,minInterval,maxInterval,kind,bodySelector,removeSelectors
        https://one.example/rss,"two
        lines",,,,,,,,
        ,no address,,,,,,,,
        nonsense,,UK,not a tag,maybe,5s,2y,book,a[,"b; >>"
        https://two.example/rss,,,,,2h,1h,,,
        https://three.example/rss,,,,,,,,,,too many
        """;
    SourceList.Reading reading = SourceList.parse("x.csv", csv, SourceFormat.CSV);
    assertThat(reading.list().sources()).hasSize(1);
    assertThat(reading.skipped()).extracting(Remark::line).containsExactly(4, 5, 6, 7);
    assertThat(reading.skipped().get(1).message())
        .contains(
            "'nonsense' is no address of a feed",
            "write GB",
            "'not a tag' is no language tag",
            "enabled is 'maybe'",
            "minInterval is '5s'",
            "maxInterval is '2y'",
            "kind is 'book'",
            "'a[' is no CSS selector",
            "'>>' is no CSS selector");
  }

  @Test
  void mistakesInYamlPointAtTheLine() throws Exception {
    String yaml =
        """
        sources:
          - url: https://one.example/rss
            colour: red
          - [a]
          - url: [https://two.example/rss]
        """;
    SourceList.Reading reading = SourceList.parse("x.yaml", yaml, SourceFormat.YAML);
    assertThat(reading.skipped()).extracting(Remark::line).containsExactly(2, 4, 5);
    assertThat(reading.skipped().get(0).message()).startsWith("line 3: unknown key 'colour'");
  }

  @Test
  void theSameFeedTwiceIsOneSource() throws Exception {
    String csv =
        """
        url,title,tags,language
        https://one.example/rss,,a,
        HTTPS://One.example:443/rss?utm_source=x,One,b,fr
        """;
    SourceList.Reading reading = SourceList.parse("x.csv", csv, SourceFormat.CSV);
    assertThat(reading.list().sources())
        .containsExactly(
            source("https://one.example/rss")
                .setTitle("One")
                .setLanguage("fr")
                .setTags(List.of("a", "b"))
                .build());
    assertThat(reading.merged())
        .containsExactly(
            new Remark(
                3,
                "https://one.example/rss?utm_source=x stands in line 2 already; its settings were"
                    + " added there"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CSV  | ''                      | x: the file is empty
          CSV  | title,colour            | x:1: unknown column 'colour'
          CSV  | title                   | x:1: no column 'url'
          CSV  | url,feed                | x:1: column 'feed' stands there twice
          YAML | ''                      | x: the file is empty
          YAML | sources: 7              | x:1: here must be a list
          YAML | 'a: [b'                 | x:1: not YAML
          OPML | <html><body></body></html> | x: no outlines
          OPML | ''                      | x: no outlines
          """)
  void whatIsNoListIsRefusedWithAReason(SourceFormat format, String text, String message) {
    assertThatThrownBy(() -> SourceList.parse("x", text, format))
        .isInstanceOf(InvalidSourceListException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list.opml", "list.yml", "list.csv", "opml", "yaml", "csv"})
  void theNameOrTheContentTellsTheFormat(String name) throws Exception {
    SourceFormat format =
        name.endsWith("ml") && !name.endsWith("opml")
            ? SourceFormat.YAML
            : name.endsWith("csv") ? SourceFormat.CSV : SourceFormat.OPML;
    Path file = folder.resolve(name);
    Files.writeString(file, new SourceList(List.of(full())).write(format));
    assertThat(SourceList.read(file).list().sources()).containsExactly(full());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
  void theEncodingDoesNotMatter(String charset) throws IOException, InvalidSourceListException {
    Path file = folder.resolve("x.opml");
    String opml =
        "<?xml version=\"1.0\" encoding=\"%s\"?><opml><body><outline text=\"Süddeutsche\" xmlUrl=\"https://x.example/\"/></body></opml>"
            .formatted(charset);
    Files.write(file, opml.getBytes(Charset.forName(charset)));
    assertThat(SourceList.read(file).list().sources())
        .extracting(Source::getTitle)
        .containsExactly("Süddeutsche");
  }

  @Test
  void aDeepOrEndlessOutlineIsNoDanger() throws Exception {
    String opml =
        "<opml><body>"
            + "<outline text='a'>".repeat(10_000)
            + "<outline xmlUrl='https://one.example/rss'/>";
    assertThat(SourceList.parse("x", opml, SourceFormat.OPML).list().sources())
        .extracting(Source::getUrl)
        .containsExactly("https://one.example/rss");
    assertThatThrownBy(() -> SourceList.parse("x", "[".repeat(50_000), SourceFormat.YAML))
        .isInstanceOf(InvalidSourceListException.class);
  }

  private static Source.Builder source(String url) {
    return Source.newBuilder().setUrl(url);
  }

  private static Source plain() {
    return source("https://plain.example/rss").build();
  }

  private static Source full() {
    return source("https://full.example/rss?a=1&b=2")
        .setTitle("Full: \"quoted\", <b>bold</b> & ünïcode 😀")
        .setPublisher("The Full Paper")
        .setHomepage("https://full.example/")
        .setCountry("BR")
        .setLanguage("pt-BR")
        .setTags(List.of("World, English", "wire"))
        .setEnabled(false)
        .setMinIntervalSeconds(90)
        .setMaxIntervalSeconds(7200)
        .setKind(SourceKind.SITEMAP)
        .setBodySelector("div.story > p, article[data-a=\"x;y\"]")
        .setRemoveSelectors(List.of(".ad", "[style=\"a;b\"]"))
        .build();
  }

  private static Source strange() {
    return source("http://[2001:db8::1]:8080/rss")
        .setTitle("true")
        .setPublisher("- 007: #5")
        .setTags(List.of("a;b"))
        .setMinIntervalSeconds(172_800)
        .setMaxIntervalSeconds(172_800)
        .build();
  }
}
