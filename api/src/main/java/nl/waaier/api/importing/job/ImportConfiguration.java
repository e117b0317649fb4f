package nl.waaier.api.importing.job;

import java.nio.file.Path;
import java.time.Clock;
import nl.waaier.api.importing.ImportLimits;
import nl.waaier.api.importing.profile.Profiles;
import nl.waaier.api.importing.report.ReportTable;
import nl.waaier.api.platform.eventstore.TimeOrderedIds;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.person.ErasedPersons;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.core.shared.TeacherId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** The parts of an import. */
@Configuration(proxyBeanMethods = false)
public class ImportConfiguration {

    @Bean
    Imports imports(
            JdbcClient jdbc,
            JdbcOperations operations,
            UnitsOfWork unitsOfWork,
            CommandGateway commands,
            EventStore events,
            Organisations organisations,
            PersonRegister persons,
            ErasedPersons erased,
            Clock clock,
            @Value("${waaier.data-dir:.waaier-data}") Path data,
            @Value("${waaier.import.max-unpacked:1GB}") DataSize maxUnpacked,
            @Value("${waaier.import.most-withdrawn:5}") int mostWithdrawn) {
        ImportDependencies dependencies = new ImportDependencies(
                new ImportJobs(jdbc),
                new ReportTable(operations),
                unitsOfWork,
                commands,
                events,
                organisations,
                persons,
                erased,
                () -> new TeacherId(TimeOrderedIds.next()),
                ImportLimits.DEFAULT.withBytes(maxUnpacked.toBytes()),
                new WithdrawalBrake(mostWithdrawn));
        return new Imports(dependencies, data.resolve("imports"), clock);
    }

    @Bean
    Profiles profiles(@Value("${waaier.import.profiles:}") String folder) {
        return new Profiles(folder.isBlank() ? null : Path.of(folder));
    }

    @Bean
    @ConditionalOnWebApplication
    PartialUploads partialUploads(Clock clock, @Value("${waaier.data-dir:.waaier-data}") Path data) {
        return new PartialUploads(data.resolve("uploads"), clock);
    }

    /** Uploads are worked through where uploads arrive. */
    @Bean
    @ConditionalOnWebApplication
    ImportQueue importQueue(Imports imports, PartialUploads uploads) {
        return new ImportQueue(imports, uploads);
    }
}
