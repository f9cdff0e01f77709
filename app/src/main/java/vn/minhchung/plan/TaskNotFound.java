package vn.minhchung.plan;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** There is no such plan, task or assignment (không tìm thấy nhiệm vụ). */
public class TaskNotFound extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public TaskNotFound(String what) {
        super(HttpStatus.NOT_FOUND, "plan.task-not-found", what);
    }
}
