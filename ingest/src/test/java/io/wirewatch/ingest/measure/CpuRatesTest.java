package io.wirewatch.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class CpuRatesTest {

  private static final List<SavedPage> PAGES =
      List.of(new SavedPage("a", "capture:a", ""), new SavedPage("b", "capture:b", ""));

  private long nanos;
  private final List<String> done = new ArrayList<>();

  private ToIntFunction<SavedPage> work(String name, long costNanos) {
    return page -> {
      nanos += costNanos;
      done.add(name + page.id());
      return 1;
    };
  }

  @Test
  void givesEachPieceOfWorkItsOwnRate() {
    List<Double> rates =
        new CpuRates(0, () -> nanos)
            .measure(PAGES, List.of(work("fast", 1_000_000), work("slow", 4_000_000)));
    assertThat(rates).containsExactly(1_000.0, 250.0);
  }

  @Test
  void takesTurnsOnEveryPage() {
    var unused = new CpuRates(0, () -> nanos).measure(PAGES, List.of(work("x", 1), work("y", 1)));
    assertThat(done).containsExactly("xa", "ya", "yb", "xb");
  }

  @Test
  void doesNotTimeTheWarmPasses() {
    ToIntFunction<SavedPage> warming =
        page -> {
          nanos += done.size() < 6 ? 1_000_000_000 : 500_000_000;
          done.add(page.id());
          return 1;
        };
    CpuRates rates = new CpuRates(3, () -> nanos);
    assertThat(rates.measure(PAGES, List.of(warming))).containsExactly(2.0);
    assertThat(rates.sum()).isEqualTo(16);
  }

  @Test
  void oneDisturbedPassDoesNotCount() {
    ToIntFunction<SavedPage> disturbed =
        page -> {
          done.add(page.id());
          nanos += done.size() == 5 ? 60_000_000_000L : 500_000_000;
          return 1;
        };
    assertThat(new CpuRates(1, () -> nanos).measure(PAGES, List.of(disturbed)))
        .containsExactly(2.0);
  }

  @Test
  void readsTheClockOfTheThread() {
    ToIntFunction<SavedPage> busy =
        page -> {
          int hash = 0;
          for (int i = 0; i < 1_000_000; i++) {
            hash = 31 * hash + Integer.hashCode(hash ^ i);
          }
          return hash;
        };
    assertThat(CpuRates.ofThisThread(0).measure(PAGES, List.of(busy)).get(0)).isBetween(1.0, 1e8);
  }
}
