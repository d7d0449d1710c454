package io.wirewatch.sink.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.schemas.document.AlertDocument;
import io.wirewatch.schemas.document.ArticleDocument;
import io.wirewatch.schemas.document.Index;
import io.wirewatch.schemas.document.LinkDocument;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MappingTest {

  private static final Map<Index, Class<?>> DOCUMENTS =
      Map.of(
          Index.ARTICLES, ArticleDocument.class,
          Index.ALERTS, AlertDocument.class,
          Index.LINKS, LinkDocument.class);

  /** Fields that are searched by exact value and so must be keywords, dates or numbers. */
  private static final Map<Class<?>, List<String>> TYPES =
      Map.of(
          Instant.class, List.of("date"),
          int.class, List.of("integer"),
          long.class, List.of("long"),
          boolean.class, List.of("boolean"),
          float.class, List.of("float"),
          Float.class, List.of("float"),
          String.class, List.of("keyword", "text"));

  @ParameterizedTest
  @EnumSource
  void namesEveryFieldOfTheDocumentAndNoOther(Index index) throws IOException {
    JsonNode mapping = new ObjectMapper().readTree(Mapping.of(index).json());

    assertThat(differences(DOCUMENTS.get(index), mapping, "")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void refusesUnknownFields(Index index) throws IOException {
    Mapping mapping = Mapping.of(index);

    assertThat(new ObjectMapper().readTree(mapping.json()).path("dynamic").asText())
        .isEqualTo("strict");
    assertThat(mapping.version()).isPositive();
  }

  private static List<String> differences(Class<?> document, JsonNode mapping, String path) {
    List<String> differences = new ArrayList<>();
    JsonNode properties = mapping.path("properties");
    List<String> names =
        Arrays.stream(document.getRecordComponents()).map(RecordComponent::getName).toList();
    properties
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                differences.add(path + name + " is mapped but is no field");
              }
            });
    for (RecordComponent component : document.getRecordComponents()) {
      String name = path + component.getName();
      JsonNode field = properties.path(component.getName());
      Class<?> type = element(component.getGenericType());
      if (field.isMissingNode()) {
        differences.add(name + " is not mapped");
      } else if (field.path("enabled").asBoolean(true) && type.isRecord()) {
        differences.addAll(differences(type, field, name + "."));
      } else if (field.path("enabled").asBoolean(true)
          && !TYPES.get(type).contains(field.path("type").asText())) {
        differences.add(name + " is mapped as " + field.path("type").asText());
      }
    }
    return differences;
  }

  private static Class<?> element(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? (Class<?>) generic.getActualTypeArguments()[0]
          : Map.class;
    }
    return (Class<?>) type;
  }
}
