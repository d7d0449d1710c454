package io.wirewatch.app.command;

import io.wirewatch.app.run.Checkup;
import io.wirewatch.app.run.Finding;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wirewatch doctor}: what is reachable, what is wrong, what to do. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Tells what is reachable, what is wrong, and what to do about it.",
    description = {"", "The status is 0 when nothing is wrong.", ""},
    sortOptions = false)
final class DoctorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() {
    Logging.quiet();
    Console console = Console.of(spec.commandLine().getOut());
    List<Finding> findings =
        new Checkup(
                cluster.data(),
                cluster.running(),
                cluster.bootstrap(),
                cluster.overrides(),
                cluster.namespace(),
                cluster.elasticsearch(),
                cluster.apiKey())
            .run();
    for (Finding finding : findings) {
      console.line(
          "%s %s  %s"
              .formatted(
                  finding.good() ? "✓" : "✗",
                  Console.cell(finding.subject(), 14),
                  finding.state()));
      if (!finding.advice().isEmpty()) {
        console.line(Console.cell("", 18) + console.faint("→ " + finding.advice()));
      }
    }
    return findings.stream().allMatch(Finding::good) ? 0 : 1;
  }
}
