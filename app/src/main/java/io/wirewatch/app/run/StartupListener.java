package io.wirewatch.app.run;

/** Told what is starting. */
public interface StartupListener {

  /** A part is being waited for. */
  void waiting(String part);

  /** A part is ready; the detail is where it is or what it has. */
  void ready(String part, String detail);
}
