package beian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.observation.Observation;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.platform.database.Jpql;
import beian.platform.database.Sql;
import beian.platform.database.bulk.BulkTable;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import jakarta.batch.runtime.BatchStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The laws of the house. */
@AnalyzeClasses(packages = "beian", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule rooms_only_look_down =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("app")
          .definedBy("beian.app..")
          .layer("report")
          .definedBy("beian.report..")
          .layer("rectification")
          .definedBy("beian.rectification..")
          .layer("rules")
          .definedBy("beian.rules..")
          .layer("intake")
          .definedBy("beian.intake..")
          .layer("inspection")
          .definedBy("beian.inspection..")
          .layer("evidence")
          .definedBy("beian.evidence..")
          .layer("filing")
          .definedBy("beian.filing..")
          .layer("platform")
          .definedBy("beian.platform..")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("rectification")
          .mayOnlyBeAccessedByLayers("app", "report")
          .whereLayer("rules")
          .mayOnlyBeAccessedByLayers("app", "report")
          .whereLayer("intake")
          .mayOnlyBeAccessedByLayers("app", "report")
          .whereLayer("inspection")
          .mayOnlyBeAccessedByLayers("app", "report", "rectification", "rules", "intake")
          .whereLayer("evidence")
          .mayOnlyBeAccessedByLayers(
              "app", "report", "rectification", "rules", "intake", "inspection")
          .whereLayer("filing")
          .mayOnlyBeAccessedByLayers(
              "app", "report", "rectification", "rules", "intake", "inspection", "evidence");

  @ArchTest
  static final ArchRule no_package_leads_back_to_itself =
      slices().matching("beian.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_domain_knows_the_jdk_only =
      classes()
          .that()
          .resideInAnyPackage(
              "beian.filing",
              "beian.filing.column",
              "beian.filing.licence",
              "beian.filing.number..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "beian.filing..");

  @ArchTest
  static final ArchRule rules_are_pure =
      noClasses()
          .that()
          .resideInAPackage("beian.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "beian.platform..",
              "beian.evidence.store..",
              "beian.evidence.file..",
              "beian.evidence.live..",
              "beian.filing.store..",
              "java.io..",
              "java.nio.file..",
              "java.net.http..",
              "java.sql..",
              "java.util.concurrent..",
              "org.slf4j..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .allowEmptyShould(true);

  /** What a rule asks of the time is noted, so that it is known until when its verdict stands. */
  @ArchTest
  static final ArchRule rules_ask_whether_a_day_has_come =
      noClasses().that().resideInAPackage("beian.rules..").should().callMethod(Facts.class, "now");

  /** A field's name that is mistyped has to fail when it is compiled. */
  @ArchTest
  static final ArchRule who_judges_asks_evidence_by_its_fields =
      noClasses()
          .that()
          .resideInAnyPackage("beian.rules..", "beian.inspection..", "beian.rectification..")
          .should()
          .callMethod(Observation.class, "attributes");

  @ArchTest
  static final ArchRule every_check_lives_in_a_family =
      classes().that().implement(Check.class).should().resideInAnyPackage("beian.rules.(*)");

  @ArchTest
  static final ArchRule only_enforcement_writes_marks =
      noClasses()
          .that()
          .resideOutsideOfPackage("beian.rectification.enforcement..")
          .should(callTo("MarkStore", "add"))
          .orShould(callTo("MarkStore", "note"))
          .orShould(callTo("Mark", "become"))
          .orShould(callTo("Mark", "end"))
          .orShould(callTo("Mark", "approve"))
          .orShould(callTo("Mark", "doubted"))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule an_entity_lives_with_its_subject =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .should()
          .resideInAnyPackage(
              "beian.filing.store",
              "beian.intake.row",
              "beian.intake.store",
              "beian.rectification",
              "beian.rectification.cases",
              "beian.rectification.contact",
              "beian.rectification.deadline",
              "beian.rectification.notice",
              "beian.report",
              "beian.report.kept",
              "beian.app.reveal",
              "beian.app.table",
              "beian.rectification.enforcement",
              "beian.rectification.enforcement.handover");

  /** What people change is asked for as entities; plain SQL is for what is loaded in bulk. */
  @ArchTest
  static final ArchRule only_stores_ask_the_database =
      noClasses()
          .that()
          .resideInAnyPackage(
              "beian.filing..",
              "beian.evidence..",
              "beian.inspection..",
              "beian.intake..",
              "beian.rectification..",
              "beian.report..",
              "beian.app..")
          .and()
          .resideOutsideOfPackages("..store", "beian.app.bench")
          .and()
          .haveSimpleNameNotEndingWith("Store")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Sql.class, BulkTable.class, Jpql.class, EntityManager.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..");

  @ArchTest
  static final ArchRule what_people_change_is_no_plain_sql =
      noClasses()
          .that()
          .resideInAnyPackage("beian.rectification..", "beian.intake..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Sql.class, BulkTable.class, java.sql.ResultSet.class);

  @ArchTest
  static final ArchRule only_one_package_knows_which_batch_runtime_this_is =
      noClasses()
          .that()
          .resideOutsideOfPackage("beian.platform.batch.jberet..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jberet..");

  /** The rooms have sources, sinks and tasks; the doors know how an execution ended. */
  @ArchTest
  static final ArchRule a_step_names_a_plain_class =
      noClasses()
          .that()
          .resideOutsideOfPackage("beian.platform.batch..")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage("jakarta.batch..")
                  .and(DescribedPredicate.not(JavaClass.Predicates.type(BatchStatus.class))));

  @ArchTest
  static final ArchRule steps_run_under_any_batch_runtime =
      classes()
          .that()
          .resideInAPackage("beian.platform.batch.step")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "jakarta.batch..",
              "jakarta.inject..",
              "org.jspecify..",
              "beian.platform.batch.step");

  @ArchTest
  static final ArchRule what_the_engine_calls_does_nothing_else =
      classes()
          .that()
          .resideInAPackage("beian.platform.batch.step")
          .and()
          .areAssignableTo(
              DescribedPredicate.describe(
                  "jakarta.batch.api",
                  type -> type.getAllRawInterfaces().stream().anyMatch(ArchitectureTest::isApi)))
          .should(
              new ArchCondition<>("have no method but those of jakarta.batch.api") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                  item.getMethods().stream()
                      .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                      .filter(
                          method ->
                              item.getAllRawInterfaces().stream()
                                  .filter(ArchitectureTest::isApi)
                                  .noneMatch(api -> declares(api, method)))
                      .forEach(
                          method ->
                              events.add(
                                  SimpleConditionEvent.violated(item, method.getFullName())));
                }
              });

  private static boolean isApi(JavaClass type) {
    return type.getPackageName().startsWith("jakarta.batch.api");
  }

  private static boolean declares(JavaClass api, JavaMethod method) {
    return api.getMethods().stream().anyMatch(one -> one.getName().equals(method.getName()));
  }

  @ArchTest
  static final ArchRule only_letters_and_codes_are_handed_to_the_transport =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "beian.rectification.notice..",
              "beian.rectification.contact.delivery",
              "beian.platform.mail..")
          .should(callTo("MailTransport", "send"))
          .orShould(callTo("MailTransport", "sendNow"))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_the_command_line_prints =
      noClasses()
          .that()
          .resideOutsideOfPackage("beian.app.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule no_name_hides_what_a_class_is =
      noClasses()
          .that()
          .doNotImplement(jakarta.transaction.TransactionManager.class)
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Service");

  /** A name in an error, a test or a talk says which class is meant, without its package. */
  @ArchTest
  static void no_two_classes_share_a_name(JavaClasses all) {
    Map<String, List<String>> packages =
        all.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(top -> !top.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
    packages.values().removeIf(of -> of.size() == 1);
    assertThat(packages).isEmpty();
  }

  @ArchTest
  static final ArchRule the_clock_is_handed_in =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "beian.app.cli..", "beian.app.sandbox..", "beian.platform.batch..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  private static ArchCondition<JavaClass> callTo(String simpleName, String method) {
    return new ArchCondition<>("call " + simpleName + "." + method) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        item.getMethodCallsFromSelf().stream()
            .filter(call -> call.getTargetOwner().getSimpleName().equals(simpleName))
            .filter(call -> call.getName().equals(method))
            .forEach(
                call -> events.add(SimpleConditionEvent.satisfied(item, call.getDescription())));
      }
    };
  }
}
