package io.wirewatch.app.command;

import picocli.CommandLine.IVersionProvider;

/** The program's version, from its jar. */
final class Version implements IVersionProvider {

  /** Returns the version; {@code development} when not run from a jar. */
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Wirewatch " + text(), "Java " + Runtime.version()};
  }
}
