package nl.waaier.api.platform.eventstore;

import nl.waaier.core.organisation.board.Board;
import nl.waaier.core.teacher.Teacher;
import nl.waaier.core.teacher.file.RecordedBy;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The deciding side: commands go to the aggregate they are about, on the thread that sends them. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    /** What a command's metadata say of who sent it, its events' metadata say of who recorded them. */
    @Bean
    MessageHandlerInterceptor<CommandMessage<?>> whoRecorded() {
        return new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(
                RecordedBy.ROLE_KEY, RecordedBy.SUBJECT_KEY, RecordedBy.DELIVERY_KEY));
    }

    /** Interceptors of the context see every command, in their order. */
    @Bean
    SimpleCommandBus commandBus(
            TransactionManager transactions,
            EventStore eventStore,
            ObjectProvider<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(transactions)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
                .build();
        interceptors.orderedStream().forEach(bus::registerHandlerInterceptor);
        subscribe(bus, Teacher.class, eventStore);
        subscribe(bus, Board.class, eventStore);
        return bus;
    }

    private static <T> void subscribe(CommandBus bus, Class<T> aggregate, EventStore eventStore) {
        EventSourcingRepository<T> repository = EventSourcingRepository.builder(aggregate)
                .eventStore(eventStore)
                .build();
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .repository(repository)
                .build()
                .subscribe(bus);
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }
}
