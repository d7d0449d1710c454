package io.wirewatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class TopicModelTest {

  private static final Concepts CONCEPTS = Concepts.shipped();

  @Test
  void theShippedModelHasAnOutputForEveryConceptAndOneForNone() {
    assertThat(TopicModel.shipped(CONCEPTS).outputs()).isEqualTo(CONCEPTS.count() + 1);
  }

  @Test
  void theShippedModelTellsHowItWasMade() {
    assertThat(TopicModel.shipped(CONCEPTS).settings())
        .matches("[\\d,]+ features, \\d+ dimensions, .* seed \\d+");
  }

  @Test
  void refusesAFileOfAnotherKind() {
    assertThatThrownBy(() -> read(out -> out.writeLong(42)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a topic model of version 1");
  }

  @Test
  void refusesAModelOfOtherConcepts() {
    assertThatThrownBy(
            () ->
                read(
                    out -> {
                      out.writeInt(TopicModel.MAGIC);
                      out.writeInt(TopicModel.VERSION);
                      out.writeUTF("settings");
                      out.writeInt(CONCEPTS.fingerprint() + 1);
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("the topic model was made for other concepts: train it again");
  }

  private interface Content {
    void write(DataOutputStream out) throws IOException;
  }

  private static TopicModel read(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      content.write(out);
    }
    return TopicModel.read(new ByteArrayInputStream(bytes.toByteArray()), CONCEPTS);
  }
}
