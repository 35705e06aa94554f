-- What wrk sends: acts in turn, one page with or without a wish not to be counted, one form, or what its flags say; tells its figures as JSON.
local number = 0

function init(args)
  if args[1] == "acts" then
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/x-www-form-urlencoded;charset=UTF-8"
    bodies = {}
    for at = 2, #args do bodies[at - 1] = wrk.format(nil, nil, nil, args[at]) end
    -- Each thread begins elsewhere.
    math.randomseed(os.time())
    number = math.random(#bodies)
    request = function()
      number = number % #bodies + 1
      return bodies[number]
    end
  elseif args[1] == "form" then
    wrk.method, wrk.body = "POST", args[2]
    wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
  elseif args[1] == "page" then
    -- The same bytes but one, whether it is counted or not.
    wrk.headers["Sec-GPC"] = args[2]
    local page = wrk.format()
    request = function() return page end
  end
end

function done(summary, latency)
  local bad = summary.errors
  print(string.format('figures {"requests":%d,"microseconds":%d,"failed":%d,"median":%d,"p99":%d,"slowest":%d}', summary.requests, summary.duration,
    bad.connect + bad.read + bad.write + bad.status + bad.timeout, latency:percentile(50), latency:percentile(99), latency.max))
end
