package io.wirewatch.enrich.topic;

/** The outputs of teacher and model: the concepts by number, then "none of them". */
final class Outputs {

  private Outputs() {}

  /** Returns the number of the concept with a code of the scheme; "-" is none. */
  static int number(Concepts concepts, String code) {
    if (code.equals("-")) {
      return concepts.count();
    }
    for (int i = 0; i < concepts.count(); i++) {
      if (concepts.get(i).code().equals(Concepts.SCHEME + code)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no concept has the code " + code);
  }

  /** Returns the place of an output's top concept among these; one past the last for none. */
  static int top(Concepts concepts, int output) {
    if (output == concepts.count()) {
      return concepts.tops();
    }
    if (output < concepts.tops()) {
      return output;
    }
    int top = 0;
    while (output >= concepts.endNarrower(top)) {
      top++;
    }
    return top;
  }

  /** Returns outputs that are certain of a concept and of the top concept that it belongs to. */
  static float[] certain(Concepts concepts, int output) {
    float[] outputs = new float[concepts.count() + 1];
    int top = top(concepts, output);
    outputs[top == concepts.tops() ? concepts.count() : top] = 1;
    outputs[output] = 1;
    return outputs;
  }

  static float[] mix(float[] one, float shareOfOne, float[] other) {
    float[] mixed = new float[one.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = shareOfOne * one[i] + (1 - shareOfOne) * other[i];
    }
    return mixed;
  }
}
