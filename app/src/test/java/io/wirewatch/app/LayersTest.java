package io.wirewatch.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** {@code schemas ← ingest, enrich, sink, monitor ← app}; stages never see each other. */
@AnalyzeClasses(packages = "io.wirewatch", importOptions = DoNotIncludeTests.class)
class LayersTest {

  @ArchTest
  static final ArchRule stagesNeverSeeEachOther =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("schemas")
          .definedBy("io.wirewatch.schemas..")
          .layer("ingest")
          .definedBy("io.wirewatch.ingest..")
          .layer("enrich")
          .definedBy("io.wirewatch.enrich..")
          .layer("sink")
          .definedBy("io.wirewatch.sink..")
          .layer("monitor")
          .definedBy("io.wirewatch.monitor..")
          .layer("app")
          .definedBy("io.wirewatch.app..")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("ingest")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("enrich")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("sink")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("monitor")
          .mayOnlyBeAccessedByLayers("app");

  @ArchTest
  static final ArchRule schemasKnowNobody =
      noClasses()
          .that()
          .resideInAPackage("io.wirewatch.schemas..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.wirewatch.ingest..",
              "io.wirewatch.enrich..",
              "io.wirewatch.sink..",
              "io.wirewatch.monitor..",
              "io.wirewatch.app..");

  @ArchTest
  static final ArchRule onlyTheAppTalksToAPerson =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.wirewatch.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.wirewatch.(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noDrawers =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..utils..", "..common..", "..helper..", "..impl..", "..misc..");
}
