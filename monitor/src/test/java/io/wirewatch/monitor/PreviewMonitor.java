package io.wirewatch.monitor;

import io.wirewatch.schemas.Namespace;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/**
 * Serves the pages with invented news, for looking at them while they are being worked on. The port
 * is the first argument.
 */
final class PreviewMonitor {

  private PreviewMonitor() {}

  public static void main(String[] args) throws InterruptedException {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : MonitorConfig.DEFAULT_PORT;
    try (FakeElasticsearch elasticsearch = FakeElasticsearch.start()) {
      elasticsearch.answer(new InventedNews()::answer);
      MonitorConfig config = MonitorConfig.onLoopback("127.0.0.1:9092", Namespace.DEFAULT, port);
      try (MonitorStage stage =
          new MonitorStage(config, elasticsearch.client(), InstantSource.system())) {
        stage.start();
        System.out.println(stage.address());
        new CountDownLatch(1).await();
      }
    }
  }
}
