package io.wirewatch.ingest.extract;

import io.wirewatch.ingest.extract.Reading.Read;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.ingest.metadata.PublicationDates;
import io.wirewatch.ingest.press.Dateline;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns articles that were extracted elsewhere into ours: the text is believed, but its lines are
 * still told apart by the rules for words. Safe for use by many threads.
 */
public final class GivenArticleReader {

  /** Name and version that go into the article. */
  public static final String NAME = "given-text/1";

  private static final int MIN_WORDS = 10;

  private final GivenZones zones = new GivenZones();
  private final PublicationDates dates = new PublicationDates();

  /** Returns the article, or why it is none. */
  public Reading read(GivenArticle given) {
    ZonedText body = ZonedText.of(zones.read(given.text(), given.title()));
    if (body.words() < MIN_WORDS) {
      return new Refused(
          Refusal.NO_TEXT,
          "its text has fewer than %d words: check what it was made from".formatted(MIN_WORDS));
    }
    List<String> notes = new ArrayList<>(given.notes());
    String title = given.title();
    if (title == null || title.isBlank()) {
      title = body.opening();
      notes.add("The document has no headline; the first words of its text stand for it.");
    }
    List<Block> blocks = body.blocks(title);
    Dateline dateline = body.dateline();
    var published =
        dates.published(given.published(), given.url(), given.retrievedAt(), body.clues());
    return new Read(
        Article.newBuilder()
            .setId(StableId.of(given.url()))
            .setCanonicalUrl(given.url())
            .setOrigin(given.origin())
            .setPublisher(given.publisher())
            .setTitle(title)
            .setAuthors(given.authors().isEmpty() ? body.authors() : given.authors())
            .setDateline(dateline == null ? null : dateline.place())
            .setPublished(published.orElse(null))
            .setEventTime(published.map(date -> date.getAt()).orElse(given.retrievedAt()))
            .setRetrievedAt(given.retrievedAt())
            .setLanguage(given.language())
            .setBlocks(blocks)
            .setContentHash(ContentHash.of(title, blocks))
            .setReader(NAME)
            .setNotes(notes)
            .build());
  }
}
