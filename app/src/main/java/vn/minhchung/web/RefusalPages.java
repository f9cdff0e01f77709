package vn.minhchung.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.JacksonJsonView;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.platform.Ids;

/**
 * Answers what cannot be done (trang báo từ chối, báo lỗi): to people a page, or an alert when htmx asks; to programs
 * problem+json with a stable type. Says what happened and what to do, never how the system is built.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice
@Controller
class RefusalPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(RefusalPages.class);
    private static final String PROBLEM_TYPE = "urn:minh-chung:";

    private final MessageSource messages;
    private final CurrentActor current;
    private final Ids ids;

    RefusalPages(MessageSource messages, CurrentActor current, Ids ids) {
        this.messages = messages;
        this.current = current;
        this.ids = ids;
    }

    @ExceptionHandler
    ModelAndView refusal(Refusal refusal, HttpServletRequest request, Locale locale) {
        return answer(refusal.status(), refusal.messageKey(), refusal.arguments(), request, locale);
    }

    @ExceptionHandler
    ModelAndView stale(OptimisticLockingFailureException stale, HttpServletRequest request, Locale locale) {
        return answer(HttpStatus.CONFLICT, "web.refused.stale", request, locale);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request, Locale locale) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "web.refused.too-large", request, locale);
    }

    /** An address with an identifier that cannot be one: there is nothing there. A value asked for can be mended. */
    @ExceptionHandler
    ModelAndView noIdentifier(MethodArgumentTypeMismatchException wrong, HttpServletRequest request, Locale locale) {
        return wrong.getParameter().hasParameterAnnotation(PathVariable.class)
                ? answer(HttpStatus.NOT_FOUND, "web.refused.404", request, locale)
                : answer(HttpStatus.BAD_REQUEST, request, locale);
    }

    @ExceptionHandler
    ModelAndView denied(AccessDeniedException denied, HttpServletRequest request, Locale locale) {
        if (current.find().isEmpty() && !(denied instanceof NotAllowed)) {
            throw denied; // the filter chain sends people to sign in
        }
        return answer(HttpStatus.FORBIDDEN, "web.refused.403", request, locale);
    }

    @ExceptionHandler
    ModelAndView broken(Exception broken, HttpServletRequest request, Locale locale) throws Exception {
        if (broken instanceof AuthenticationException) {
            throw broken; // the filter chain sends people to sign in
        }
        if (broken instanceof BindException wrong) {
            return invalid(wrong.getBindingResult(), request, locale);
        }
        if (broken instanceof MethodArgumentNotValidException wrong) {
            return invalid(wrong.getBindingResult(), request, locale);
        }
        if (broken instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return answer(response.getStatusCode(), request, locale);
        }
        return fault(broken, request, locale);
    }

    /** What went wrong outside the controllers: in a filter, or while a page was being drawn. */
    @RequestMapping("${error.path:/error}")
    ModelAndView outside(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause) {
            // Tomcat measures a form's files when the first filter reads a parameter, before any controller.
            for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
                if (reason instanceof SizeException) {
                    return answer(HttpStatus.CONTENT_TOO_LARGE, "web.refused.too-large", request, locale);
                }
            }
            return fault(cause, request, locale);
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number
                ? HttpStatusCode.valueOf(number)
                : HttpStatus.NOT_FOUND;
        return answer(code, request, locale);
    }

    private ModelAndView answer(HttpStatusCode status, HttpServletRequest request, Locale locale) {
        var key = "web.refused." + status.value();
        var known = messages.getMessage(key, null, null, locale) != null;
        if (status.is5xxServerError()) {
            return fault(new IllegalStateException("status " + status.value()), request, locale);
        }
        return answer(status, known ? key : "web.refused.400", request, locale);
    }

    private ModelAndView answer(HttpStatusCode status, String key, HttpServletRequest request, Locale locale) {
        return answer(status, key, new Object[0], request, locale);
    }

    private ModelAndView answer(
            HttpStatusCode status, String key, Object[] arguments, HttpServletRequest request, Locale locale) {
        var text = messages.getMessage(key, arguments, locale);
        if (forPrograms(request)) {
            return problem(status, key, text, Map.of());
        }
        var answer = new ModelAndView(byHtmx(request) ? "web/error :: alert" : "web/error");
        answer.setStatus(status);
        answer.addObject("heading", heading(status, locale));
        answer.addObject("text", text);
        answer.addObject("signedIn", current.find().isPresent());
        return answer;
    }

    private ModelAndView invalid(BindingResult result, HttpServletRequest request, Locale locale) {
        if (!forPrograms(request)) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, "web.refused.422", request, locale);
        }
        var errors = result.getFieldErrors().stream()
                .map(error -> Map.of("field", error.getField(), "message", messages.getMessage(error, locale)))
                .toList();
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "web.refused.422",
                messages.getMessage("web.refused.422", null, locale),
                Map.of("errors", errors));
    }

    /** We broke: the person gets a number, the log has the same number and the reason. */
    private ModelAndView fault(Throwable broken, HttpServletRequest request, Locale locale) {
        var reference = ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
        log.error("{}: {} {} failed", reference, request.getMethod(), request.getRequestURI(), broken);
        var text = messages.getMessage("web.refused.500", new Object[] {reference}, locale);
        if (forPrograms(request)) {
            return problem(HttpStatus.INTERNAL_SERVER_ERROR, "web.refused.500", text, Map.of("reference", reference));
        }
        // Without the rooms: counting them may be what broke.
        var answer = new ModelAndView(byHtmx(request) ? "web/error :: alert" : "web/error");
        answer.setStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        answer.addObject("heading", heading(HttpStatus.INTERNAL_SERVER_ERROR, locale));
        answer.addObject("text", text);
        answer.addObject("signedIn", false);
        return answer;
    }

    private String heading(HttpStatusCode status, Locale locale) {
        var key = "web.refused.title." + status.value();
        var heading = messages.getMessage(key, null, null, locale);
        return heading != null ? heading : messages.getMessage("web.refused.title", null, locale);
    }

    private static ModelAndView problem(
            HttpStatusCode status, String key, @Nullable String text, Map<String, Object> more) {
        var problem = ProblemDetail.forStatusAndDetail(status, text);
        problem.setType(URI.create(PROBLEM_TYPE + key));
        more.forEach(problem::setProperty);
        var view = new JacksonJsonView();
        view.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        view.setExtractValueFromSingleKeyModel(true);
        var answer = new ModelAndView(view);
        answer.setStatus(status);
        answer.addObject("problem", problem);
        return answer;
    }

    static boolean byHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static boolean forPrograms(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains("json")
                && !accept.contains(MediaType.TEXT_HTML_VALUE)
                && !byHtmx(request);
    }
}
