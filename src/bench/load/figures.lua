-- Posts the file that BODY names (YAML), or in turn the lines of the file that BODIES names (JSON), again and again, or gets if
-- there is none; tells what came of it on one line.
local body, bodies = os.getenv("BODY"), os.getenv("BODIES")
if body then
  local file = assert(io.open(body, "rb"))
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/yaml"
  wrk.body = file:read("*a")
  file:close()
elseif bodies then
  local requests, next_one = {}, 0
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  function init()
    for line in io.lines(bodies) do
      requests[#requests + 1] = wrk.format(nil, nil, nil, line)
    end
  end
  function request()
    next_one = next_one % #requests + 1
    return requests[next_one]
  end
end

function done(summary, latency, requests)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
    + summary.errors.timeout
  io.write(string.format("figures %d %.1f %.2f %.2f %d\n", summary.requests, summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed))
end
