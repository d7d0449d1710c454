package io.wirewatch.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.DeadLetter;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.record.LinkOutcome;
import io.wirewatch.schemas.record.PageState;
import io.wirewatch.schemas.record.Route;
import io.wirewatch.schemas.record.Rule;
import io.wirewatch.schemas.record.Silence;
import io.wirewatch.schemas.record.SiteState;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The build check for schemas: FULL_TRANSITIVE compatible, and every published version kept. */
class SchemaHistoryTest {

  private static final Path HISTORY = Path.of("src/main/resources/schema-history");
  private static final SchemaValidator FULL_TRANSITIVE =
      new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

  static Stream<Schema> topicRecords() {
    return Stream.of(
        Source.SCHEMA$,
        SourceState.SCHEMA$,
        PageState.SCHEMA$,
        SiteState.SCHEMA$,
        LinkOutcome.SCHEMA$,
        Link.SCHEMA$,
        Article.SCHEMA$,
        EnrichedArticle.SCHEMA$,
        Alert.SCHEMA$,
        DeadLetter.SCHEMA$,
        Actor.SCHEMA$,
        Rule.SCHEMA$,
        Route.SCHEMA$,
        Silence.SCHEMA$);
  }

  @ParameterizedTest
  @MethodSource("topicRecords")
  void isCompatibleWithEveryPublishedVersion(Schema current) throws SchemaValidationException {
    FULL_TRANSITIVE.validate(current, SchemaHistory.of(current.getName()));
  }

  @ParameterizedTest
  @MethodSource("topicRecords")
  void isFrozenInItsCurrentForm(Schema current) throws IOException {
    List<Schema> history = SchemaHistory.of(current.getName());
    boolean frozen = history.stream().anyMatch(published -> sameOnTheWire(published, current));
    if (!frozen && Boolean.getBoolean("schemas.freeze")) {
      Path file = HISTORY.resolve(current.getName()).resolve((history.size() + 1) + ".avsc");
      Files.createDirectories(file.getParent());
      Files.writeString(file, SchemaFormatter.format("json/pretty", current) + "\n");
      frozen = true;
    }
    assertThat(frozen)
        .as(
            "%s has changed since its last published version. Freeze the new one with"
                + " `mvn -pl schemas test -Dtest.jvm.args=-Dschemas.freeze=true` and commit it;"
                + " never change or delete a published one",
            current.getName())
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("topicRecords")
  void documentsEveryField(Schema current) {
    List<String> undocumented = new ArrayList<>();
    for (Schema.Field field : current.getFields()) {
      if (field.doc() == null || field.doc().isBlank()) {
        undocumented.add(field.name());
      }
    }
    assertThat(undocumented).isEmpty();
    assertThat(current.getDoc()).isNotBlank();
  }

  @Test
  void refusesAFieldWithoutDefault() {
    Schema published = Link.SCHEMA$;
    List<Schema.Field> fields = new ArrayList<>();
    for (Schema.Field field : published.getFields()) {
      fields.add(new Schema.Field(field, field.schema()));
    }
    fields.add(new Schema.Field("depth", SchemaBuilder.builder().intType(), "New, no default."));
    Schema changed =
        Schema.createRecord(
            published.getName(), published.getDoc(), published.getNamespace(), false, fields);

    assertThatThrownBy(() -> FULL_TRANSITIVE.validate(changed, List.of(published)))
        .isInstanceOf(SchemaValidationException.class);
  }

  @Test
  void acceptsAFieldWithDefault() throws SchemaValidationException {
    Schema published = Link.SCHEMA$;
    List<Schema.Field> fields = new ArrayList<>();
    for (Schema.Field field : published.getFields()) {
      fields.add(new Schema.Field(field, field.schema()));
    }
    Schema optional = SchemaBuilder.builder().nullable().intType();
    fields.add(
        new Schema.Field(
            "depth",
            Schema.createUnion(Schema.create(Schema.Type.NULL), optional.getTypes().get(0)),
            "New, with default.",
            JsonProperties.NULL_VALUE));
    Schema changed =
        Schema.createRecord(
            published.getName(), published.getDoc(), published.getNamespace(), false, fields);

    FULL_TRANSITIVE.validate(changed, List.of(published));
  }

  private static boolean sameOnTheWire(Schema a, Schema b) {
    return SchemaNormalization.parsingFingerprint64(a)
        == SchemaNormalization.parsingFingerprint64(b);
  }
}
