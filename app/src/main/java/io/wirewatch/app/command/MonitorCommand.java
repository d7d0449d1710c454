package io.wirewatch.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wirewatch monitor}: the dashboard. */
@Command(
    name = "monitor",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Runs the monitor stage alone: dashboard and JSON API.",
    sortOptions = false)
final class MonitorCommand implements Callable<Integer> {

  @Mixin private DashboardOptions dashboard;

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() throws Exception {
    return StageRunner.run(
        cluster,
        stages -> stages.monitor(dashboard.host(), dashboard.port(), dashboard.token()).stage());
  }
}
