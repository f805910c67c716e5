package de.ratwerk.web.description;

import de.ratwerk.text.Language;
import de.ratwerk.web.api.Described;
import de.ratwerk.web.api.Top;
import de.ratwerk.web.live.Generation;
import io.swagger.v3.oas.models.Operation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Names operations after what their controllers say, and remembers which method is which operation. */
@Component
final class Controllers implements GlobalOperationCustomizer {
    private final Map<String, HandlerMethod> methods = new ConcurrentHashMap<>();

    Controllers() {
        // They come of headers and parameters that are described by themselves.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Generation.class, Language.class, Top.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Described described = method.getMethodAnnotation(Described.class);
        if (described != null) {
            operation.setOperationId(described.id());
            methods.put(described.id(), method);
        }
        return operation;
    }

    /** The methods by operation; complete once the framework has looked at all. */
    Map<String, HandlerMethod> methods() {
        return methods;
    }
}
