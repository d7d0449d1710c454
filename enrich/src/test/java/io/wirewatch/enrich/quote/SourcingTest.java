package io.wirewatch.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.Quote;
import io.wirewatch.schemas.record.SourcingKind;
import io.wirewatch.schemas.record.SourcingNote;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [Ann Lee] declined to comment on the tide. | DECLINED_TO_COMMENT | declined to comment | ann-lee
          [Ann Lee], who runs the ferry, declined several requests for an interview. | DECLINED_TO_COMMENT | declined several requests for an interview | ann-lee
          [Ann Lee] would neither confirm nor deny the report. | DECLINED_TO_COMMENT | would neither confirm nor deny | ann-lee
          The [ORG Harbour Board] had no immediate comment. | DECLINED_TO_COMMENT | had no immediate comment | harbour-board
          The [ORG Harbour Board] did not immediately respond to a request for comment. | NO_RESPONSE | did not immediately respond to a request for comment | harbour-board
          The [ORG Harbour Board] didn’t return calls seeking comment. | NO_RESPONSE | didn’t return calls seeking comment | harbour-board
          [Ann Lee] could not be reached for comment. | NO_RESPONSE | could not be reached for comment | ann-lee
          [Ann Lee] was not immediately available for comment. | NO_RESPONSE | was not immediately available for comment | ann-lee
          The ferry will sail, [Ann Lee] said in a statement on Monday. | STATEMENT | in a statement | ann-lee
          In an emailed statement, [Ann Lee] denied it. | STATEMENT | In an emailed statement | ann-lee
          A sailor said so on condition of anonymity. | ANONYMITY | on condition of anonymity | -
          [Ann Lee] asked not to be named. | ANONYMITY | asked not to be named | ann-lee
          [Ann Lee] was not authorized to speak publicly. | ANONYMITY | was not authorized to speak | ann-lee
          """)
  void readsThePhraseAndWhomItIsSaidOf(String text, SourcingKind kind, String words, String who) {
    MarkedText marked = MarkedText.of(text);

    List<SourcingNote> notes = marked.quotes().sourcing();

    assertThat(notes).extracting(SourcingNote::getKind).containsExactly(kind);
    SourcingNote note = notes.get(0);
    String block = marked.article().getBlocks().get(0).getText();
    assertThat(block.substring(note.getStart(), note.getEnd())).isEqualTo(words);
    assertThat(note.getWho()).isNotNull();
    assertThat(note.getWho().getActorId()).isEqualTo(who.equals("-") ? null : who);
  }

  @Test
  void marksTheQuotationsOfTheSentenceAndThoseThatGoOn() {
    List<Quote> quotes =
        MarkedText.of("“We go,” [Ann Lee] said in a statement. “Soon.” ¶ “No,” [Tom Hale] said.")
            .quotes()
            .quotes();

    assertThat(quotes)
        .extracting(Quote::getSourcing)
        .containsExactly(
            List.of(SourcingKind.STATEMENT), List.of(SourcingKind.STATEMENT), List.of());
  }

  @Test
  void takesNoNoteOfACommentThatWasMade() {
    assertThat(MarkedText.of("[Ann Lee] commented on the statement.").quotes().sourcing())
        .isEmpty();
  }
}
