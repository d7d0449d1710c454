package io.wirewatch.enrich.topic;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sentence embeddings by all-MiniLM-L6-v2, quantised, on one thread so that a text has the same
 * vector in every run. The network and its tokenizer come out of the jar of the named class; its
 * own Java interface offers no choice of threads.
 */
final class SentenceEmbedder implements AutoCloseable {

  static final int DIMENSIONS = 384;

  private static final String NETWORK = "/all-minilm-l6-v2-q.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
  private static final int MOST_TOKENS = 192;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  SentenceEmbedder() throws IOException, OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    try (InputStream network = resource(NETWORK);
        InputStream words = resource(TOKENIZER)) {
      session = environment.createSession(network.readAllBytes(), options);
      String most = Integer.toString(MOST_TOKENS);
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              words,
              Map.of(
                  "padding",
                  "false",
                  "truncation",
                  "true",
                  "maxLength",
                  most,
                  "modelMaxLength",
                  most));
    }
  }

  /** Returns the vector of a text, of length 1. */
  float[] embed(String text) throws OrtException {
    Encoding encoding = tokenizer.encode(text);
    long[] shape = {1, encoding.getIds().length};
    try (OnnxTensor ids = tensor(encoding.getIds(), shape);
        OnnxTensor mask = tensor(encoding.getAttentionMask(), shape);
        OnnxTensor types = tensor(encoding.getTypeIds(), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), (int) shape[1]);
    }
  }

  /** Returns the words and parts of words that the encoder knows, in its own order. */
  static List<String> vocabulary() throws IOException {
    try (InputStream tokenizer = resource(TOKENIZER)) {
      JsonNode vocabulary = new ObjectMapper().readTree(tokenizer).path("model").path("vocab");
      List<String> words = new ArrayList<>();
      vocabulary.fieldNames().forEachRemaining(words::add);
      return words;
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static float[] mean(FloatBuffer tokens, int count) {
    float[] mean = new float[DIMENSIONS];
    for (int t = 0; t < count; t++) {
      for (int d = 0; d < DIMENSIONS; d++) {
        mean[d] += tokens.get(t * DIMENSIONS + d);
      }
    }
    double square = 0;
    for (float value : mean) {
      square += value * value;
    }
    float length = (float) Math.sqrt(square);
    for (int d = 0; d < DIMENSIONS; d++) {
      mean[d] /= length;
    }
    return mean;
  }

  private static InputStream resource(String name) {
    return AllMiniLmL6V2QuantizedEmbeddingModel.class.getResourceAsStream(name);
  }

  @Override
  public void close() throws OrtException {
    tokenizer.close();
    session.close();
  }
}
