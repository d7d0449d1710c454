package io.wirewatch.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerTest {

  @Test
  void balancesWhenAllIsIndexedOrSetAside() {
    Ledger ledger =
        Ledger.balance(
            List.of("a", "b", "poison"),
            List.of("alert"),
            Map.of("a", 1L, "b", 2L, "alert", 1L),
            Set.of("poison"),
            1,
            Map.of("a", 1L, "b", 3L, "alert", 1L));

    assertThat(ledger.balanced()).isTrue();
    assertThat(ledger.articles()).isEqualTo(3);
    assertThat(ledger.alerts()).isEqualTo(1);
    assertThat(ledger.summary()).startsWith("Ledger balanced: 3 articles and 1 alerts");
  }

  @Test
  void namesWhatIsNowhere() {
    Ledger ledger =
        Ledger.balance(List.of("a", "b"), List.of("alert"), Map.of(), Set.of(), 0, Map.of("b", 1L));

    assertThat(ledger.balanced()).isFalse();
    assertThat(ledger.missing()).containsExactly("a", "alert");
    assertThat(ledger.summary()).startsWith("Ledger NOT balanced").contains("a, alert");
  }

  @Test
  void namesWhatIsOlderThanWhatWasProduced() {
    Ledger ledger =
        Ledger.balance(
            List.of("a", "b"),
            List.of(),
            Map.of("a", 2L, "b", 2L),
            Set.of(),
            0,
            Map.of("a", 1L, "b", 2L));

    assertThat(ledger.balanced()).isFalse();
    assertThat(ledger.outdated()).containsExactly("a");
  }
}
