package io.wirewatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.Resolution;
import io.wirewatch.schemas.record.Zone;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedBlockTest {

  private static final String TEXT = "Ann Lee of Oslo met the United Nations today.";
  private static final List<Mention> MENTIONS =
      List.of(
          mention(0, 7, EntityType.PERSON),
          mention(11, 15, EntityType.GPE),
          mention(24, 38, EntityType.ORG));

  private static Mention mention(int start, int end, EntityType type) {
    return new Mention(
        0, start, end, TEXT.substring(start, end), Zone.BODY, "id", type, Resolution.NAME, 1f);
  }

  private static MarkedBlock marked(boolean terminal, boolean coloured, int width) {
    return new MarkedBlock(
        new Console(new PrintWriter(new StringWriter()), terminal, coloured), width);
  }

  @Test
  void putsNamesInBracketsWhereThereAreNoColours() {
    String line = "[PER Ann Lee] of [LOC Oslo] met the [ORG United Nations] today.";

    assertThat(marked(false, true, 100).lines(TEXT, MENTIONS)).containsExactly(line);
    assertThat(marked(true, false, 100).lines(TEXT, MENTIONS)).containsExactly(line);
    assertThat(marked(false, false, 40).lines(TEXT, MENTIONS))
        .allSatisfy(wrapped -> assertThat(wrapped).hasSizeLessThanOrEqualTo(40));
  }

  @Test
  void coloursNamesByKindAndOverTheEndOfALine() {
    assertThat(marked(true, true, 40).lines(TEXT, MENTIONS))
        .containsExactly(
            "\u001b[32mAnn Lee\u001b[39m of \u001b[33mOslo\u001b[39m met the"
                + " \u001b[34mUnited\u001b[39m",
            "\u001b[34mNations\u001b[39m today.");
  }

  @Test
  void aPageCannotMarkNamesOfItsOwnOrSteerTheTerminal() {
    assertThat(marked(true, true, 100).lines("a \uE000b\uE0FF \u001b[31mc", List.of()))
        .containsExactly("a \uFFFDb\uFFFD [31mc");
  }

  @Test
  void aTextWithoutNamesIsAsItWas() {
    assertThat(marked(true, true, 100).lines("", List.of())).isEmpty();
    assertThat(marked(true, true, 100).lines("Rain.", List.of())).containsExactly("Rain.");
  }
}
