package nl.waaier.api.importing.job;

import java.nio.file.Path;
import nl.waaier.api.testing.Databases;

final class SpeedProbe {
    public static void main(String[] a) throws Exception {
        try (ImportKit kit = ImportKit.open(Databases.h2(Path.of(a[1])), Path.of(a[1]))) {
            for (int i = 0; i < Integer.parseInt(a[2]); i++) {
                long t = System.nanoTime();
                ImportJob job = kit.run(Path.of(a[0]));
                double s = (System.nanoTime() - t) / 1e9;
                System.out.println(job.state() + " " + job.counts() + "\n" + s + " s, "
                        + job.counts().events() / s + " events/s "
                        + job.counts().read() / s + " rows/s");
                kit.report(job).stream().limit(10).forEach(System.out::println);
            }
        }
        System.exit(0);
    }
}
