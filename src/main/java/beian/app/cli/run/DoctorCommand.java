package beian.app.cli.run;

import beian.app.Effect;
import beian.app.cli.root.Acts;
import beian.app.cli.root.Verb;
import beian.app.doctor.Doctor;
import beian.app.doctor.Symptom;
import beian.app.doctor.Symptom.State;
import beian.platform.error.ErrorCode.Exit;
import beian.platform.list.Listing;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: whether everything a night needs is there. */
@Command(name = "doctor")
@Acts(Effect.READS)
public final class DoctorCommand extends Verb {
  @Option(names = "--connect")
  boolean connect;

  @Override
  public Integer call() {
    List<Symptom> symptoms =
        new Doctor(beian.home(), beian.clock(), beian::open, beian.errors()).examine(connect);
    beian.print(
        new Listing<Symptom>()
            .column("state", "结果", "State", Symptom::state)
            .column("check", "检查", "Check", symptom -> beian.words(symptom.name()))
            .column("found", "情况", "Found", symptom -> beian.words(symptom.found())),
        symptoms);
    boolean ill = symptoms.stream().anyMatch(symptom -> symptom.state() == State.FAIL);
    return ill ? Exit.FAILED.status() : Exit.OK.status();
  }
}
